import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt } from '../../source/node.ts';
import type { Read } from '../findings.ts';
import type { Parsed } from '../format.ts';
import type { InterceptConfig } from './config.ts';
import { loadConfig, type DecodeError } from './decode.ts';
import { fillDefaults } from './expand.ts';
import { configChecks } from './checks/index.ts';
import { foreignFinding } from './foreign.ts';
import { nextFor } from './next.ts';
import { rulesOfConfig } from './rules.ts';
import { nothing, sourceOf } from './source.ts';
import { validateConfig } from './validate.ts';

/** Loads and validates a document as Intercept does, in its words, and adds what the engine would pass in silence. */
export function parseIntercept(text: string): Parsed<InterceptConfig> {
  const loaded = loadConfig(text);
  if (loaded.syntax) return refused([loadFinding(text, loaded.syntax, '')]);
  const read = { text, node: (loaded.node && sourceOf(loaded.node)) ?? nothing };
  const foreign = foreignFinding(read);
  if (foreign) return refused([foreign]);
  if (loaded.errors.length > 0)
    return refused(loaded.errors.map((error) => loadFinding(text, error, 'unmarshal errors: ')));
  const config = fillDefaults(loaded.config);
  const invalid = invalidFindings(read, config);
  const subject = { ...read, config, rest: loaded.rest };
  const lint = configChecks.flatMap(({ check }) => check(subject));
  if (invalid.length > 0) return refused([...invalid, ...lint.filter(({ level }) => level === 'warning')]);
  return { document: config, ...rulesOfConfig(config), findings: lint };
}

function invalidFindings({ text, node }: Read, config: InterceptConfig): Finding[] {
  return validateConfig(config).map(({ message, path }) => {
    return { level: 'error', where: placeAt(text, offsetOf(node, path)), message, next: nextFor(message) };
  });
}

function refused(findings: Finding[]): Parsed<InterceptConfig> {
  return { losses: [], findings };
}

function loadFinding(text: string, { message, at }: DecodeError, kind: string): Finding {
  const said = `parsing config file: yaml: ${kind}${message}`;
  return { level: 'error', where: placeAt(text, at), message: said, next: nextFor(said, text.slice(at, at + 200)) };
}
