/** Licences that let a definition be quoted with attribution. SPDX ids. */
export const quotableLicences: readonly string[] = [
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'ISC',
  'MPL-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'Zlib',
  'WTFPL',
];

/** True where an SPDX expression allows quoting: any side of an OR, every side of an AND. */
export function isQuotable(spdx: string): boolean {
  const bare = spdx.replaceAll(/[()]/g, ' ').trim();
  return bare
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((id) => quotableLicences.includes(id.trim())));
}
