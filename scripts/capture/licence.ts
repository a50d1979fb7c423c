import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isQuotable } from '../../src/model/licence.ts';
import type { Licence } from '../../src/model/server.ts';

/** The licence of a server that states none: its definitions are not quoted. */
export const unstated: Licence = { spdx: 'NOASSERTION', from: 'not stated', quotable: false };

/** Known licence texts by phrases that only they hold; the first that fits wins, so the stricter stand first. */
const texts: readonly [spdx: string, phrases: readonly RegExp[]][] = [
  ['AGPL-3.0', [/GNU AFFERO GENERAL PUBLIC LICENSE/i]],
  ['LGPL-3.0', [/GNU LESSER GENERAL PUBLIC LICENSE/i]],
  ['GPL-3.0', [/GNU GENERAL PUBLIC LICENSE\s+Version 3/i]],
  ['GPL-2.0', [/GNU GENERAL PUBLIC LICENSE\s+Version 2/i]],
  ['BUSL-1.1', [/Business Source License 1\.1/i]],
  ['Elastic-2.0', [/Elastic License 2\.0/i]],
  ['MPL-2.0', [/^\s*Mozilla Public License,?\s+Version 2\.0/i]],
  ['Apache-2.0', [/^\s*Apache License\s+Version 2\.0/i]],
  ['CC0-1.0', [/CC0 1\.0 Universal/i]],
  ['Unlicense', [/free and unencumbered software released into the public domain/i]],
  ['MIT', [/Permission is hereby granted, free of charge, to any person/i, /shall be included in all/i]],
  ['MIT-0', [/Permission is hereby granted, free of charge, to any person/i]],
  ['ISC', [/Permission to use, copy, modify, and(?:\/or)? distribute/i, /appear in all copies/i]],
  ['0BSD', [/Permission to use, copy, modify, and(?:\/or)? distribute/i]],
  ['BSD-3-Clause', [/Redistributions of source code/i, /Neither the name/i]],
  ['BSD-2-Clause', [/Redistributions of source code/i]],
];

/** The SPDX id of a licence's text, or undefined when we don't know it. Repeated additions such as a condition clause make it unknown. */
export function licenceOfText(text: string): string | undefined {
  const plain = text.replaceAll(/\s+/g, ' ');
  if (/Commons Clause/i.test(plain)) return undefined;
  return texts.find(([, phrases]) => phrases.every((phrase) => phrase.test(plain)))?.[0];
}

/** The ways in which packages write a licence that is none of SPDX. */
const spellings: readonly [RegExp, string][] = [
  [/^(the )?mit( licen[sc]e)?( \(mit\))?$/i, 'MIT'],
  [/^mit no attribution licen[sc]e( \(mit-0\))?$/i, 'MIT-0'],
  [/^apache( software)?( licen[sc]e)?(,? ?(version )?2(\.0)?)?$/i, 'Apache-2.0'],
  [/^(mozilla public licen[sc]e 2\.0)( \(mpl 2\.0\))?$/i, 'MPL-2.0'],
  [/^bsd[- ]3[- ]clause.*$/i, 'BSD-3-Clause'],
  [/^bsd[- ]2[- ]clause.*$/i, 'BSD-2-Clause'],
  [/^isc( licen[sc]e)?( \(iscl\))?$/i, 'ISC'],
];

/** A stated licence as an SPDX expression: known spellings are translated, others stay as they were said. */
export function spdxOf(stated: string): string {
  const trimmed = stated.trim();
  return spellings.find(([pattern]) => pattern.test(trimmed))?.[1] ?? trimmed;
}

/** True where a stated licence is an SPDX expression and not a sentence or a pointer to a file. */
export function isExpression(stated: string): boolean {
  return stated.length < 100 && /^\(?[A-Za-z0-9.+-]+( (OR|AND|WITH) \(?[A-Za-z0-9.+-]+\)?)*\)?$/.test(stated);
}

/** The licence of a package: what it states about itself, else the text of its licence file, else NOASSERTION. */
export function licenceOf(stated: unknown, statedIn: string, folders: readonly string[]): Licence {
  const spdx = typeof stated === 'string' ? spdxOf(stated) : '';
  if (isExpression(spdx) && spdx !== 'UNLICENSED') return { spdx, from: statedIn, quotable: isQuotable(spdx) };
  if (spdx === 'UNLICENSED') return { spdx: 'NOASSERTION', from: `${statedIn} says UNLICENSED`, quotable: false };
  const file = folders.map(licenceFileIn).find((text) => text !== undefined);
  const read = file && licenceOfText(file);
  if (read) return { spdx: read, from: 'LICENSE file', quotable: isQuotable(read) };
  const from = file === undefined ? 'not stated' : 'LICENSE file of a form unknown to us';
  return { spdx: 'NOASSERTION', from, quotable: false };
}

/** The text of a folder's licence file, or undefined when it has none. */
function licenceFileIn(folder: string): string | undefined {
  try {
    const name = readdirSync(folder).find((file) => /^(licen[sc]e|copying)([.-](md|txt|rst|mit|apache))?$/i.test(file));
    return name && readFileSync(join(folder, name), 'utf8');
  } catch {
    // A folder that isn't there holds no licence.
    return undefined;
  }
}
