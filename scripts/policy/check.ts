import { checkPolicy } from '../../src/policy/check.ts';
import { formatNamed, inWords, only, placed, readPolicy, serverNamed, type Command } from './use.ts';

/** Prints what is wrong with a policy; with a server, also what doesn't fit its tools. */
export const check: Command = (options, words) => {
  const file = only(words, 'the policy');
  if (options.format !== undefined) formatNamed(options, 'format');
  const server = typeof options.server === 'string' ? serverNamed(options.server) : undefined;
  const { text, findings: unreadable } = readPolicy(file);
  const found = checkPolicy(text, {
    format: options.format as string | undefined,
    tools: server?.tools.map(({ definition }) => definition),
    ...(typeof options.alias === 'string' ? { alias: options.alias } : {}),
  });
  const findings = placed(file, [...unreadable, ...found]);
  if (options.json) console.log(JSON.stringify(findings, null, 2));
  else for (const finding of findings) console.log(inWords(finding));
  // A note is no fault.
  return findings.some(({ level }) => level !== 'note') ? 1 : 0;
};
