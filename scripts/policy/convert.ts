import { convertPolicy } from '../../src/policy/convert.ts';
import { formatNamed, only, placed, printFindings, readPolicy, type Command } from './use.ts';

/** Prints a policy in another format, and what got lost; no document where it could be weaker. */
export const convert: Command = (options, words) => {
  const file = only(words, 'the policy');
  const { text: source, findings: unreadable } = readPolicy(file);
  const alias = typeof options.alias === 'string' && options.alias !== '' ? options.alias : undefined;
  const { text, findings } = convertPolicy(source, { from: formatNamed(options, 'from'), to: formatNamed(options, 'to'), alias }); // prettier-ignore
  if (text !== undefined && unreadable.length === 0) process.stdout.write(text);
  return printFindings(placed(file, [...unreadable, ...findings]));
};
