import type { Finding } from '../../../model/finding.ts';
import { createPlacer } from '../../checks/place.ts';
import { offsetOf } from '../../source/node.ts';
import type { Read } from '../findings.ts';
import type { Parsed } from '../format.ts';
import type { InterceptConfig } from './config.ts';
import { loadConfig, type DecodeError } from './decode.ts';
import { fillDefaults } from './expand.ts';
import { configChecks } from './checks/index.ts';
import { strayKeys } from './checks/unknown-key.ts';
import { foreignFinding } from './foreign.ts';
import { createSuggest } from './legacy/suggest.ts';
import { nextFor } from './next.ts';
import { rulesOfConfig } from './rules.ts';
import { nothing, sourceOf } from './source.ts';
import { validateConfig } from './validate.ts';

/** Loads and validates a document as Intercept does, in its words, and adds what the engine would pass in silence. */
export function parseIntercept(text: string): Parsed<InterceptConfig> {
  const loaded = loadConfig(text);
  const read = { text, node: (loaded.node && sourceOf(loaded.node)) ?? nothing };
  if (loaded.syntax) return refused(errorFindings(read, [loadError(loaded.syntax, '')]));
  const foreign = foreignFinding(read);
  if (foreign) return refused([foreign]);
  const misfits = loaded.errors.map((error) => loadError(error, 'unmarshal errors: '));
  if (misfits.length > 0) return refused([...errorFindings(read, misfits), ...strayKeys(read).filter(isWarning)]);
  const config = fillDefaults(loaded.config);
  const invalid = validateConfig(config).map(({ message, path }) => ({ message, at: offsetOf(read.node, path) }));
  const subject = { ...read, config, rest: loaded.rest };
  const lint = configChecks.flatMap(({ check }) => check(subject));
  if (invalid.length === 0) return { document: config, ...rulesOfConfig(config), findings: lint };
  return refused([...errorFindings(read, invalid), ...lint.filter(isWarning)]);
}

function loadError({ message, at }: DecodeError, kind: string): DecodeError {
  return { message: `parsing config file: yaml: ${kind}${message}`, at };
}

function errorFindings({ text, node }: Read, errors: readonly DecodeError[]): Finding[] {
  const suggest = createSuggest(node);
  const place = createPlacer(text);
  return errors.map(({ message, at }) => {
    return { level: 'error', where: place(at), message, next: suggest(at) ?? nextFor(message) };
  });
}

function isWarning({ level }: Finding): boolean {
  return level === 'warning';
}

function refused(findings: Finding[]): Parsed<InterceptConfig> {
  return { losses: [], findings };
}
