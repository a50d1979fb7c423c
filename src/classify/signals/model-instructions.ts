import { onText, type SignalFinder } from '../signal-finder.ts';
import { matchSpan } from '../reading/span.ts';

const orders: readonly RegExp[] = [
  /<(?:important|system|hidden|critical)>/i,
  /\b(?:do not|don't|never|without)\s+(?:tell(?:ing)?|mention(?:ing)?|inform(?:ing)?|notify(?:ing)?|reveal(?:ing)?|disclos(?:e|ing)|show(?:ing)?|alert(?:ing)?)\s+(?:this |that |it |anything |any of this )?(?:to )?(?:the |your )?(?:user|human|person|operator)s?\b/i,
  /(?:\b(?:do not|don't|never) (?:ask|prompt|consult|wait for)|(?<!\b(?:not|never|n't|cannot|must)\b[^.\n]{0,60})\bwithout (?:asking|prompting|consulting|waiting for)) (?:the |your )?(?:user|human|person|operator)s?\b(?! (?:interface|name|id|to (?:run|select|choose|pick|install))\b)/i,
  /\bif you are (?:an? )?(?:ai|llm|language|assistant|agent)\b(?: (?:model|assistant|agent))?,? (?:use|fill|put|include|write|provide|set|describe|report|state)\b/i,
  /\bignore (?:all |any )?(?:previous|prior|earlier|other|above|your) (?:instructions?|prompts?|rules?|guidelines?)\b/i,
  /\b(?:before|after|when) (?:using|calling|invoking) (?:this|any|other) tools?,? (?:you (?:must|should) )?(?:first )?(?:read|send|open|access|cat|copy|include|collect)\b[^.\n]{0,60}(?:~\/|\.ssh|\.env|mcp\.json|config|credentials?|password|token|file)/i,
  /\b(?:read|open|cat|access|include|send)\b[^.\n]{0,40}(?:~\/\.|\/etc\/passwd|\.ssh\/|id_rsa|\.cursor\/|mcp\.json|\.aws\/)/i,
  /\b(?:pass|send|put|include) (?:its|the|their|all) (?:full |entire )?(?:contents?|conversation|chat history|system prompt|previous messages)\b[^.\n]{0,30}\b(?:as|in|to)\b/i,
  /\buser['’]s (?:(?:own|most recent|latest|last|original|full|exact|entire|complete) ){1,3}(?:words|messages?|prompts?|requests?|instructions?|conversation)\b[^.\n]{0,60}\b(?:verbatim|word for word|unaltered)\b/i,
  /\b(?:instead of|rather than|do not use) (?:any |all )?other (?:mcp )?(?:tools?|servers?)\b/i,
  /\byou (?:are now|must act as|must obey)\b/i,
  /\bnever use (?:any other|other|the built-in|built-in)\b[^.\n]{0,30}\btools?\b/i,
  /\b(?:hide|conceal|keep) (?:this|it|that)(?: secret)? from the user\b/i,
];

/** All of them in one pass, since hardly any text holds one. */
const anyOrder = new RegExp(orders.map(({ source }) => source).join('|'), 'i');

/** Orders to the model that go beyond the use of the tool. */
export const modelInstructions: SignalFinder = {
  id: 'model-instructions',
  title: 'Instructions to the model',
  says: 'The definition gives the model orders that go beyond how to use this tool: to hide something from the user, to act without asking the user, to report on itself, to read files first, to pass on the conversation, to ignore other instructions or to shun other tools.',
  misses:
    'Orders in friendlier words, advertising for a product, and orders in parameter descriptions past the first hundred parameters. Ordinary advice on when to use a tool isn’t counted, nor a preference over commands of a shell.',
  find: ({ text, parameters }) => {
    const fields = [['description', text], ...parameters.slice(0, 100).map(({ field, description = '' }) => [`${field}/description`, description])] as [string, string][]; // prettier-ignore
    for (const [field, value] of fields) {
      if (value.length < 12) continue;
      const part = value.slice(0, 20_000);
      if (!anyOrder.test(part)) continue;
      const hit = orders.map((order) => matchSpan(field, part, order)).find(Boolean);
      if (hit) return onText('model-instructions', hit);
    }
    return [];
  },
};
