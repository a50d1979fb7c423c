import type { NamedParameter } from '../../reading.ts';
import type { Facts } from '../facts.ts';
import { code, listOf, tame } from '../quote.ts';
import { agree, another, deciding, slip, some, the, things, which } from '../wording.ts';
import { plainPlan } from './looking-up.ts';

/** What a Read hands to the model, or that it is nothing to worry about. */
export function answeringPlan(f: Facts): string {
  const { has, verdict, reading, top } = f;
  const clearing = top.find(isClearing);
  if (clearing) return clearingToo(f, code(clearing.path, 40));
  const isStatement = f.seenOn('free-form-code').length > 0 || /^(?:run|statement)$/.test(f.act?.kind ?? '') || /^(?:run|execute|query)$/.test(f.verb); // prettier-ignore
  if (verdict.rule === 'promises-to-read' && reading.readOnly?.field === 'description' && isStatement)
    return promised(f);
  if (has('reads-secrets')) return secrets(f);
  if (has('reads-private-messages')) return letters(f);
  if (has('untrusted-content')) return strangers(f);
  if (has('private-data')) return ownData(f);
  return plainPlan(f);
}

/** A switch that makes a reading change what it reads. */
function isClearing({ snake, type }: NamedParameter): boolean {
  return (
    /^boolean/.test(type) &&
    /^(?:clear|consume|drain|flush|purge|ack|acknowledge|auto_ack|mark_(?:as_)?(?:read|seen)|delete)(?:_|$)/.test(snake)
  );
}

function clearingToo({ tool, on }: Facts, name: string): string {
  return `Left without ${name}, ${tool} only reads${on}; set, that switch also changes what is there, as its name says.`;
}

/** The caller words what is run; only the definition's promise makes it a reading. */
function promised({ tool, on, reading, seenOn, pick }: Facts): string {
  const said = tame(reading.readOnly!.quote.replaceAll(/["“”`<>*_]/g, ' '), 40);
  const text = seenOn('free-form-code').map(({ path }) => code(path, 40));
  const where = text.length > 0 ? `what stands in ${listOf(text, 2)}` : 'what the caller words';
  return pick(
    `The definition promises “${said}”; since ${tool} runs ${where}${on}, that holds only as far as the server enforces it, and the answer may show anything within its reach.`,
    `${tool} runs ${where}${on}; that it changes nothing is the definition’s own word (“${said}”), and what it returns may include data the task never needed.`,
  );
}

const secrets = (f: Facts): string =>
  f.pick(
    `What ${f.tool} returns${f.on} may open doors: once ${the(f, 'a secret')} ${agree(f, 'stands', 'stand')} in the model’s context, another tool can be talked into passing ${agree(f, 'it', 'them')} on. The call itself changes nothing.`,
    `The call changes nothing, but its answer may hold secrets${f.on}: after ${f.tool} they are part of the conversation and of whatever the agent writes next.`,
  );

const letters = (f: Facts): string =>
  f.pick(
    `${f.tool} shows the model what people wrote to each other${f.on}: private on the one hand, and on the other text that may address the agent as if it were its owner.`,
    `Correspondence${f.on} reaches the model through ${f.tool}; it can leak by any tool that sends, and a sender can hide orders to the agent in it.`,
  );

function strangers(f: Facts): string {
  const { tool, on, noun, aims, pick } = f;
  const urls = f.seenOn('url-or-host').map(({ path }) => code(path, 40));
  if (urls.length > 0) return fetched(f, urls);
  const what = noun ? `the ${things(noun)} that ${tool} returns` : `what ${tool} returns`;
  return pick(
    `Others may have written ${what}${on}; the call changes nothing, yet a model may take a line in it for an order.`,
    `${tool} leaves everything${on} as it is; what it puts before the model${noun ? `, ${the(f)} included,` : ''} can hold text by strangers, and orders to the agent among it.`,
    `Reading with ${tool} alters nothing${on}. Whoever can write there can also address the agent, so the answer is material and no instruction.`,
    ...(aims
      ? [
          `${deciding(f)} ${which(f)} the model gets to read${on} through ${tool}, and with ${agree(f, 'it', 'them')} whatever others have written there for people or for agents.`,
        ]
      : []),
  );
}

function fetched({ tool, on, pick }: Facts, urls: readonly string[]): string {
  return pick(
    `${tool}${on} brings back what stands at the address in ${listOf(urls, 2)}; strangers may have written it, and a model may take a sentence in it for an order.`,
    `The text that ${tool} brings from ${listOf(urls, 2)}${on} may be a stranger’s, so whoever controls that address also speaks to the model.`,
    `Nothing is changed by ${tool}${on}, but ${listOf(urls, 2)} ${urls.length === 1 ? 'chooses' : 'choose'} whose words the model reads next.`,
  );
}

function ownData(f: Facts): string {
  const { tool, on, aims, noun, pick } = f;
  if (aims)
    return pick(
      `${deciding(f)} ${which(f)} the model is shown${on}; ${tool} changes nothing, but what it shows may travel on with the next call.`,
      `With ${slip(f)}, ${tool} may show the model ${another(f)}${on} than the task needs; nothing is altered by that, yet what the model has read it can repeat.`,
      `${tool} leaves ${the(f, 'what it reads')}${on} as ${agree(f, 'it was', 'they were')}; ${deciding(f)} what the model learns, and the risk lies in what the agent does with the answer.`,
    );
  return pick(
    `Nothing${on} is altered by ${tool}, but ${noun ? `the ${things(noun)} it returns ${agree(f, 'stays', 'stay')}` : 'what it returns stays'} in the conversation, from where any tool that sends can carry ${agree(f, 'it', 'them')} off.`,
    `${tool} changes nothing${on}. It lets the model see ${some(f) ?? 'what may not be meant for everyone'}, and what the model knows can turn up in a later call.`,
    `What ${tool} reads${on} it leaves untouched; what to guard is the way out of the conversation, since the answer may hold what was never meant for others.`,
  );
}
