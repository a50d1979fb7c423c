import type { NamedParameter } from '../../reading.ts';
import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import type { Finder } from '../scope.ts';

const isFree = ({ enum: values, pattern }: NamedParameter): boolean => !values && !pattern;
const codes = (parameters: readonly NamedParameter[], most = 2) =>
  listOf(
    parameters.map(({ path }) => code(path, 40)),
    most,
  );
/** What the description and the parameters' own texts say. */
const said = ({ reading }: Facts, found: readonly NamedParameter[]) =>
  `${reading.text.slice(0, 1500)} ${found.map(({ description }) => description ?? '').join(' ')}`;

/** Code, statements and commands of the caller's choosing. */
export const codeText: Finder = (f) => {
  const found = f.seenOn('free-form-code').filter(isFree);
  if (found.length === 0) return undefined;
  if (/allow-?list|whitelist|deny-?list|blocklist|permitted|only (?:select|read)|read-?only/i.test(said(f, found)))
    return `the text speaks of a limit to what ${codes(found, 3)} may hold, which the schema does not enforce`;
  return `the schema lets ${codes(found, 3)} hold any text`;
};

export const recipients: Finder = (f) => {
  const found = f.seenOn('recipient').filter(isFree);
  return found.length === 0 ? undefined : `the schema accepts any recipient in ${codes(found)}`;
};

const isWalled =
  /\b(?:allowed|permitted|authori[sz]ed|whitelisted) (?:\w+ )?(?:director|folder|path|root)|\b(?:restricted to|limited to|confined to|only (?:\w+ )?(?:within|inside)|must (?:be|lie|stay) (?:within|inside|under)) (?:the |its |your |an? )?(?:\w+ )?(?:director|folder|workspace|root|project|vault|sandbox|repo)/i;

export const paths: Finder = (f) => {
  const found = f
    .seenOn('file-path')
    .filter((one) => isFree(one) && /string/.test(one.type) && one.snake !== 'file_name');
  if (found.length === 0) return undefined;
  return isWalled.test(said(f, found))
    ? `the text speaks of a limit to the folders, which the schema does not enforce on ${codes(found)}`
    : `the schema does not confine ${codes(found)} to a folder`;
};

export const addresses: Finder = (f) => {
  const found = f.seenOn('url-or-host').filter(isFree);
  return found.length === 0 ? undefined : `the schema accepts any address in ${codes(found)}`;
};

export const secretsIn: Finder = (f) => {
  const found = f.seenOn('credential');
  return found.length === 0 ? undefined : `a secret passed in ${codes(found)} also stands in the agent’s conversation`;
};

export const markup: Finder = (f) => {
  const found = f.seenOn('markup').filter(isFree);
  return found.length === 0 ? undefined : `the schema filters no markup or script out of ${codes(found)}`;
};

const wordy =
  /^(?:content|body|text|description|message|comment|note|notes|summary|value|data|prompt|markdown|instructions?)$/;

/** The agent's own words. */
export const freeText: Finder = ({ top }) => {
  const text = top.find(
    (one) =>
      /string/.test(one.type) && one.maxLength === undefined && isFree(one) && !one.format && wordy.test(one.snake),
  );
  if (text) return `the schema bounds neither the length nor the wording of ${code(text.path, 40)}`;
  const long = top.find(({ maxLength, type }) => maxLength !== undefined && /string/.test(type));
  return long ? `${code(long.path, 40)} holds at most ${long.maxLength} characters` : undefined;
};
