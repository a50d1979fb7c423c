import type { SignalId } from '../../model/signal.ts';
import type { Reading } from '../reading.ts';
import { code, listOf } from './quote.ts';
import type { Judged } from './rationale.ts';
import { thingOf } from './thing.ts';

/** What goes wrong when an agent repeats or misaims the call; for a Read, what it exposes or doesn't. */
export function misuseSentence(reading: Reading, verdict: Judged): string {
  const has = (id: SignalId) => verdict.signals.some((signal) => signal.id === id);
  const on = (id: SignalId) => {
    const paths = verdict.signals.flatMap((signal) =>
      signal.id === id && signal.parameter ? [code(signal.parameter)] : [],
    );
    return listOf([...new Set(paths)]);
  };
  const verb = reading.acts[0]?.verb ?? '';
  return sentences[verdict.category]({
    thing: thingOf(reading, verdict),
    has,
    on,
    verb,
    tool: code(reading.name),
    rule: verdict.rule,
  });
}

interface Facts {
  /** "the records", or what the tool works on. */
  thing: string;
  has: (id: SignalId) => boolean;
  /** The parameters on which a signal was seen, in code marks; empty for none. */
  on: (id: SignalId) => string;
  verb: string;
  tool: string;
  rule: string;
}

const sentences: Record<Judged['category'], (facts: Facts) => string> = {
  Read: readSentence,
  Write: writeSentence,
  Execute: executeSentence,
  Destructive: ({ thing, has, on, tool, rule }) => {
    const many = has('bulk')
      ? on('bulk')
        ? `, and ${on('bulk')} ${on('bulk').includes(' and ') ? 'widen' : 'widens'} it`
        : ', and one call can hit many at once'
      : '';
    if (has('restorable'))
      return `Aimed wrongly, ${tool} undoes ${thing}; that is small and can be put right by hand, if somebody notices${many}.`;
    if (rule === 'ends') return `Aimed wrongly, ${tool} ends ${thing} for good, and it has to be set up anew${many}.`;
    return `Aimed wrongly, ${tool} takes away ${thing}, and the tool itself offers no way back${many}.`;
  },
  Financial: ({ thing, on, tool, rule }) => {
    const sum = on('amount')
      ? `, each time for what ${on('amount')} ${on('amount').includes(' and ') ? 'say' : 'says'}`
      : '';
    if (rule === 'bills')
      return `A repeated call to ${tool} asks somebody for money again${sum}; a mistaken one (${thing}) has to be cancelled or paid back by hand.`;
    if (rule === 'signs-transactions')
      return `A signature given by ${tool} commits the assets behind ${thing}, and a chain or a bank doesn’t take it back.`;
    return `A repeated call to ${tool} commits money or assets again${sum}, and what a misaimed one does with ${thing} is seldom reversed.`;
  },
};

const adding =
  /^(?:create|add|insert|append|upload|post|put|import|duplicate|copy|clone|fork|register|submit|new|generate|log|record|store|save|write|attach|ingest)$/;
const changing =
  /^(?:update|set|edit|modify|change|patch|rename|move|replace|assign|configure|reorder|mark|toggle|switch|merge|enable|disable)$/;

function writeSentence({ thing, has, on, verb, tool, rule }: Facts): string {
  if (has('recipient'))
    return `Misled or repeated, ${tool} writes to people${on('recipient') && ` (${on('recipient')})`} in its owner’s name, and what they have read can’t be unsent.`;
  if (has('permission-change'))
    return `A misled call to ${tool} changes who may do what (${thing}), and who gains access keeps it until somebody notices.`;
  if (has('publishes')) return `A misled call to ${tool} shows ${thing} to others before its owner has looked.`;
  if (rule === 'saves-a-result')
    return `The result is also kept: a repeated call to ${tool} writes ${thing} again, over what was there or beside it.`;
  if (adding.test(verb))
    return `A loop around ${tool} piles up copies or overwrites, so that ${thing} may have to be sorted out by hand.`;
  if (changing.test(verb))
    return `Aimed wrongly, ${tool} changes ${thing} that was meant to stay; another call can correct it, if the former state is known.`;
  return `What ${tool} does to ${thing} outlasts the call; a further call can correct it once somebody notices.`;
}

const stopping =
  /^(?:stop|pause|restart|reboot|shutdown|suspend|halt|poweroff|undeploy|drain|cordon|reload|rollback|isolate|quarantine|hibernate|failover|end|downgrade)$/;

function executeSentence({ thing, on, has, verb, tool, rule }: Facts): string {
  const isConfined = has('confined') ? ', inside the limits that the description names' : '';
  if (has('free-form-code') && on('free-form-code'))
    return `Whatever stands in ${on('free-form-code')} is carried out with the rights of the server${isConfined}, so a misled call to ${tool} does anything that those rights allow.`;
  if (rule === 'drives-an-interface')
    return `What ${tool} sets off depends on the state of ${thing} at that moment: the same call can be harmless once and commit something the next time.`;
  if (rule === 'sends-requests')
    return `What ${tool} does is decided by the request it is given, so a misled call reaches as far as the credentials behind ${thing}.`;
  if (rule === 'runs-statements')
    return `A statement passed to ${tool} can change or delete data as well as read it; the definition makes no promise about ${thing}.`;
  if (rule === 'runs-code')
    return `What ${tool} runs is up to its caller${isConfined}: a misled call does with ${thing} whatever the rights of the server allow.`;
  if (rule === 'delegates')
    return `Another agent acts on what ${tool} hands over, out of sight of the caller: a misled instruction goes as far as that agent’s rights over ${thing}.`;
  if (stopping.test(verb))
    return `Aimed wrongly, ${tool} interrupts ${thing} for everybody who relies on it${isConfined}, and what was under way may be lost.`;
  return `What ${tool} sets going on ${thing} continues after the answer${isConfined}: repeated, it spends the time and resources again, and a misaimed run goes on until somebody stops it.`;
}

function readSentence({ thing, has, on, tool }: Facts): string {
  if (has('reads-secrets'))
    return `It changes nothing, but it puts ${thing} into the model’s context, where any other tool can be talked into repeating it.`;
  if (has('reads-private-messages'))
    return `It changes nothing, but it shows ${thing} to the model: private, and in the words of others, so that it can both leak and mislead.`;
  if (has('untrusted-content') && on('egress'))
    return `It changes nothing here, but ${tool} contacts the address in ${on('egress')} and brings back text that others wrote, which a model may take for orders.`;
  if (has('untrusted-content'))
    return `It changes nothing, but others wrote what it brings back (${thing}), and a model may take their text for orders.`;
  if (has('private-data'))
    return `It changes nothing; it shows ${thing} to the model, and through the model to whatever else that can call.`;
  return `It creates, changes and removes nothing; the most that a mistaken call to ${tool} costs is an answer about ${thing} that nobody needed.`;
}
