import type { ConfigCheck } from './check.ts';
import { counting } from './counting.ts';
import { furtherDocument } from './further-document.ts';
import { noDefault } from './no-default.ts';
import { patternName } from './pattern-name.ts';
import { plainValue } from './plain-value.ts';
import { starEntry } from './star-entry.ts';
import { unknownKey } from './unknown-key.ts';
import { unreachable } from './unreachable.ts';

/** Every check of what the engine takes in silence. */
export const configChecks: readonly ConfigCheck[] = [
  noDefault,
  furtherDocument,
  unknownKey,
  patternName,
  counting,
  unreachable,
  starEntry,
  plainValue,
];
