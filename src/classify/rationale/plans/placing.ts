import type { Evidence } from '../../../model/evidence.ts';
import type { NamedParameter, Reading } from '../../reading.ts';
import type { Facts } from '../facts.ts';
import { code, listOf, tame } from '../quote.ts';
import { deciding, slip, the, which } from '../wording.ts';

/** Material brought in from elsewhere. */
export function broughtIn(f: Facts): string {
  const { tool, on, aims } = f;
  return f.pick(
    `What ${tool} brings in stays${on} after the task${aims ? `; ${deciding(f)} what or where` : ''}, so a mistaken call mixes wrong material with right.`,
    `A repeated ${tool} may bring in the same material twice${on}${aims ? `, and ${slip(f)} takes it from or to the wrong place` : ', and what was brought in has to be sorted out by hand'}.`,
  );
}

/** A file given to a page in a browser. */
export function handedUp({ tool, on, seenOn }: Facts): string {
  const paths = seenOn('file-path').map(({ path }) => code(path, 40));
  const file = paths.length > 0 ? `what ${listOf(paths, 2)} ${paths.length === 1 ? 'names' : 'name'}` : 'a file';
  return `${tool} hands ${file} to a page${on}, which may keep it or send it on: a wrong file is then out of the caller’s reach.`;
}

/** Material written out to a file or a store. */
export function takenOut({ tool, on }: Facts): string {
  return `What ${tool} writes out${on} outlasts the call; a repeat may write it again, over the first or beside it.`;
}

/** Work in a version history, or in a copy of it. */
export function versioned(f: Facts): string {
  const { tool, on, aims, verb } = f;
  const where = aims ? `; ${deciding(f)} where` : '';
  if (/^(?:checkout|pull|fetch|switch)$/.test(verb))
    return `${tool} brings the working copy${on} to another state; changes not yet committed may stand in its way or be lost${where}.`;
  if (verb === 'rebase')
    return `After ${tool} the branch${on} stands on another base, and whoever builds on the former one has to follow${aims ? `; ${deciding(f)} ${which(f)}` : ''}.`;
  return `After ${tool} the history${on} holds what the agent put there, and others may build on it before anyone looks${where}.`;
}

/** Cells, files or records made one. */
export function merged(f: Facts): string {
  return `What ${f.tool} joins${f.on} by mistake has to be parted by somebody who knows how ${the(f, 'the parts')} stood before${f.aims ? `; ${deciding(f)} where it happens` : ''}.`;
}

/** "Use local_path to save to disk": the place is the caller's choice. */
function askedFor(
  { text }: Reading,
  top: readonly NamedParameter[],
  { start, end }: Evidence,
): NamedParameter | undefined {
  const around = text.slice(Math.max(0, start - 60), end + 40);
  return top.find(
    ({ required, path, snake }) => !required && /path|file|dir|output|save/.test(snake) && around.includes(path),
  );
}

const saving = /(?:^|[\W_])(?:sav|out|dest|download|target|writ|stor)|path where/i;
const keeping = /sav|writ|stor|export|download|record|import|insert|dump|output|extract|convert|collect|保存/i;

/** A reading that also keeps its result: told with the words or the parameter that say so. */
export function saved({ tool, on, verdict, reading, top, pick }: Facts): string {
  const place = verdict.evidence.at(-1);
  const asked = place?.field === 'description' ? askedFor(reading, top, place) : undefined;
  if (asked)
    return `Given ${code(asked.path, 40)}, ${tool} also writes its result${on} where that points; a file that stood there may be replaced.`;
  if (place?.field === 'description' && !reading.withheld) {
    const quote = tame(place.quote.replaceAll(/["“”`<>*_#]/g, ' '), 90);
    if (!keeping.test(quote))
      return `Our rules read “${quote}” as a sign that ${tool} leaves its result behind${on}; if so, a repeat writes it again, over the first or beside it.`;
    return pick(
      `By its definition (“${quote}”), ${tool} leaves its result behind${on}; a repeat writes it again, over the first or beside it.`,
      `${tool} does more than answer${on}: “${quote}”, says its definition, and a repeat does so again, over the first result or beside it.`,
    );
  }
  const parameter = top.find(({ field }) => place?.field === `${field}/#`);
  const name = parameter && code(parameter.path, 40);
  if (!name) return `${tool} writes its result down${on}; a repeat writes it again, over the first or beside it.`;
  if (saving.test(`${parameter.snake} ${parameter.description ?? ''}`))
    return `${tool} writes its result where ${name} points${on}; what stood there may be replaced, by a repeat as well as by a mistake.`;
  return `Our rules take ${name} for the place where ${tool} leaves its result${on}; if so, what stood there may be replaced.`;
}
