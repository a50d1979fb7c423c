import { hiddenCharacters } from '../../src/model/hidden-characters.ts';

const longest = 240;

/** Lines that say nothing about the cause: frames, carets, versions of the runtime, notes on logging. */
const empty =
  /^(at |\^+$|node:|Node\.js v|file:\/\/|Traceback|File "|npm (warn|notice)|(npm error )?(A complete log|404 Note|notarget In most)|code E|ERROR: Ignored the following|\}$|[{[]$|\s*$)/;

/** What a program said before it failed, as one plain line: folders of this machine, times and hidden characters taken out. */
export function plainReason(text: string, folders: readonly string[]): string {
  const [head, ...rest] = text.split('\n').map((line) => withoutNoise(line, folders));
  const lines = rest.filter((line) => !empty.test(line));
  const cause = lines.findLast((line) => /error|fail|missing|requir|must|not set|cannot|can't|invalid/i.test(line));
  const first = empty.test(head!) ? '' : head!;
  const said = [first, cause ?? lines.at(-1) ?? ''].filter(Boolean).join(' … ');
  return said.length > longest ? `${said.slice(0, longest)} …` : said;
}

function withoutNoise(line: string, folders: readonly string[]): string {
  let plain = line.replace(/^npm error /, '').replaceAll(/\x1b\[[0-9;?]*[A-Za-z]/g, '');
  for (const { index, length } of hiddenCharacters(plain).toReversed())
    plain = plain.slice(0, index) + plain.slice(index + length);
  for (const folder of folders) plain = plain.replaceAll(folder, '…');
  return plain
    .replaceAll(/\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d[.,\d]*(Z|[+-]\d\d:?\d\d)?\]?/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
