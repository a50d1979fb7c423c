import type { SignalId } from '../../model/signal.ts';
import { categoryOf, type Act } from '../act.ts';
import type { Reading } from '../reading.ts';
import { code, listOf, tame } from './quote.ts';
import type { Judged } from './rationale.ts';

/** What goes wrong when an agent repeats or misaims the call; for a Read, what it exposes or doesn't. */
export function misuseSentence(reading: Reading, verdict: Judged): string {
  const thing = objectOf(reading, verdict);
  const has = (id: SignalId) => verdict.signals.some((signal) => signal.id === id);
  const on = (id: SignalId) =>
    listOf([
      ...new Set(
        verdict.signals
          .filter((signal) => signal.id === id && signal.parameter)
          .map(({ parameter }) => code(parameter!)),
      ),
    ]);
  return sentences[verdict.category]({ thing, has, on, tool: code(reading.name), rule: verdict.rule });
}

interface Facts {
  /** "the `record`", or the tool's name where no object is known. */
  thing: string;
  has: (id: SignalId) => boolean;
  on: (id: SignalId) => string;
  tool: string;
  rule: string;
}

const sentences: Record<Judged['category'], (facts: Facts) => string> = {
  Read: readSentence,
  Write: ({ thing, has, on, tool }) => {
    if (has('recipient'))
      return `Repeated or misled, ${tool} reaches people${on('recipient') && ` named in ${on('recipient')}`} in the owner’s name, and what they have read can’t be unsent.`;
    if (has('permission-change'))
      return `A misled call to ${tool} changes who may do what (${thing}), and whoever gained access keeps it until somebody notices.`;
    if (has('publishes'))
      return `A misled call to ${tool} makes ${thing} visible to others before anybody has looked at it.`;
    return `Repeated, ${tool} leaves duplicates or overwrites of ${thing}; each can be corrected, but somebody has to notice first.`;
  },
  Execute: ({ thing, on, has, tool, rule }) => {
    if (has('free-form-code'))
      return `Whatever stands in ${on('free-form-code')} is carried out with the rights of the server, so a misled call to ${tool} can do anything that those rights allow.`;
    if (rule === 'drives-an-interface')
      return `What ${tool} sets off depends on what is on the screen at that moment: a misaimed call acts on something other than ${thing}.`;
    if (rule === 'sends-requests')
      return `The effect of ${tool} is decided by the address and the body it is given, so a misled call reaches further than ${thing}.`;
    if (rule === 'runs-statements')
      return `A statement given to ${tool} can change or delete data as well as read it, and ${thing} shows no sign of a read-only promise.`;
    return `What ${tool} starts or stops goes on after the call: repeated, it spends time and resources on ${thing} again and again, and a misaimed call interrupts the wrong one.`;
  },
  Destructive: ({ thing, has, on, tool }) => {
    const many = has('bulk')
      ? on('bulk')
        ? `, and ${on('bulk')} lets one call take many`
        : ', and one call can take many'
      : '';
    return `Aimed wrongly, ${tool} takes away ${thing} with no way back in the tool itself${many}.`;
  },
  Financial: ({ thing, on, tool }) =>
    `Money or assets move with ${tool}: a repeated call pays or orders again${on('amount') && `, each time for the ${on('amount')} it is given`}, and ${thing} aimed wrongly is seldom returned.`,
};

function readSentence({ thing, has, on, tool }: Facts): string {
  if (has('reads-secrets'))
    return `It changes nothing, but ${thing} then stands in the model’s context, where any other tool can be talked into repeating it.`;
  if (has('reads-private-messages'))
    return `It changes nothing, but ${thing} is private and written by others, so it can both leak and mislead.`;
  if (has('untrusted-content') && has('egress'))
    return `It changes nothing here, but ${tool} contacts the address in ${on('egress') || 'its arguments'} and brings back text that others wrote, which a model may take for orders.`;
  if (has('untrusted-content'))
    return `It changes nothing, but ${thing} is text that others wrote, which a model may take for orders.`;
  if (has('private-data'))
    return `It changes nothing; what it exposes is ${thing}, to the model and to whatever else the model talks to.`;
  return `It creates, changes and removes nothing, so a repeated call to ${tool} costs no more than ${thing} being answered twice.`;
}

/** The object in words: from the deciding act, else from the name. */
export function objectOf({ acts, name }: Reading, { category, rule }: Judged): string {
  const rank = (act: Act) => (act.place === 'lead' ? 0 : act.place === 'name' ? 1 : 2);
  const candidates = acts
    .filter((act) => categoryOf(act) === category || rule === 'saves-a-result')
    .sort((a, b) => rank(a) - rank(b));
  const object = candidates.find(({ object: words }) => words.length > 0 && words.length <= 5)?.object;
  if (!object) return `what ${code(name)} names`;
  return `the ${tame(object.join(' '), 60)}`;
}
