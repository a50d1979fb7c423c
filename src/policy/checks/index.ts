import { argumentType } from './argument-type.ts';
import type { ConditionCheck } from './check.ts';
import { contradiction } from './contradiction.ts';
import { dottedArgument } from './dotted-argument.ts';
import { optionalArgument } from './optional-argument.ts';
import { unknownArgument } from './unknown-argument.ts';

/** Every check of conditions on arguments; those that need a schema say nothing without one. */
export const conditionChecks: readonly ConditionCheck[] = [
  contradiction,
  unknownArgument,
  dottedArgument,
  optionalArgument,
  argumentType,
];
