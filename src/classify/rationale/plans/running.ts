import type { Facts } from '../facts.ts';
import { code, listOf, tame } from '../quote.ts';

const isOwnCode = /command|cmd|code|script|expression|source|program|snippet|function|js\b|python|shell/i;
const inPage =
  /\b(?:in|on|inside|within) (?:the context of )?(?:the |a |an )?(?:(?:current|web|browser|target|active|given|selected|open|opened|playwright) )*(?:page|browser|tab|document|console)\b/i;

/** Code of the caller's choosing, with the parameters that hold it. */
export function carried(f: Facts): string {
  const { tool, on, pick, reading } = f;
  const names = listOf(
    f.seenOn('free-form-code').map(({ path }) => code(path, 40)),
    2,
  );
  if (reading.readOnly)
    return `The definition of ${tool} promises “${tame(reading.readOnly.quote.replaceAll(/["“”`<>]/g, ' '), 40)}”${on}; whether that holds for every text in ${names} is up to the server.`;
  if (!isOwnCode.test(names.replaceAll('`', '')))
    return `Whatever stands in ${names} is carried out${on}, and the definition of ${tool} does not say that it is weighed first: text from a misled agent runs like any other.`;
  if (reading.screen && f.speaksOf(inPage))
    return `Whatever stands in ${names} runs inside the page${on} and can reach what that page and its sessions can: text from a misled agent makes ${tool} read from it or act in it.`;
  return pick(
    `Whatever stands in ${names} is carried out${on}: an agent misled by a text it has read can make ${tool} do whatever the rights it runs with allow.`,
    `The definition of ${tool} does not say that what stands in ${names} is weighed before it runs${on}: text from a misled agent has the same rights as any other.`,
  );
}

const worded =
  /^(?:commands?|cmd|code|scripts?|javascript|python|expressions?|shell|bash|snippets?|program|statements?)$/;

/** Code whose parameter is unknown, or that was prepared beforehand. */
export function prepared(f: Facts): string {
  const { tool, on, reading } = f;
  const kind = reading.acts.some(({ object }) => object.some((word) => worded.test(word)));
  if (kind && reading.screen && f.speaksOf(inPage))
    return `What ${tool} is given to run works inside the page${on} and can reach what that page and its sessions can: text from a misled agent reads from it or acts in it.`;
  if (kind)
    return `${tool} carries out what its caller words${on}: an agent misled by a text it has read can make it do whatever the rights it runs with allow.`;
  return `What ${tool} runs${on} is chosen by its caller or prepared beforehand, so a misled agent may set off more than the task asked for.`;
}

/** Statements in a query language. */
export function statement(f: Facts): string {
  const { tool, on, reading } = f;
  const names = f.seenOn('free-form-code').map(({ path }) => code(path, 40));
  const where = names.length > 0 ? `a statement in ${listOf(names, 2)}` : `a statement passed to ${tool}`;
  if (reading.readOnly?.field === 'description')
    return `The definition promises “${tame(reading.readOnly.quote.replaceAll(/["“”`<>*_]/g, ' '), 40)}”; whether ${where} can still change records${on} is up to the server behind ${tool}.`;
  return f.pick(
    `Unless the server refuses it, ${where} can change or delete records${on} as easily as read them; without a condition, one call to ${names.length > 0 ? tool : 'the tool'} may reach them all.`,
    `The definition does not keep ${where} to reading: one that changes or deletes records${on} may pass through ${names.length > 0 ? tool : 'it'} as well, and without a condition it reaches them all.`,
  );
}

/** A request of the caller's choosing. */
export function requested({ tool, on, aims, top }: Facts): string {
  const method = top.find(({ snake }) => /^(?:method|http_method|verb)$/.test(snake));
  const by = method ? ` (${code(method.path, 40)} among other things)` : aims ? ` (${aims.text})` : '';
  return `What a call to ${tool} does${on} is decided by the request it carries${by}: a misled one can read, change or delete whatever the other end lets it.`;
}

/** Work handed to another agent or model. */
export function delegated({ tool, on }: Facts): string {
  return `What ${tool} hands over${on} is worked on by another agent or model, whose steps its caller does not choose: an instruction that slipped into the text travels along.`;
}
