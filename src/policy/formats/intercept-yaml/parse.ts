import type { Finding } from '../../../model/finding.ts';
import { readYaml } from '../../source/yaml.ts';
import { lineAt, offsetOf, placeAt, repeatedKeys } from '../../source/node.ts';
import { goQuote } from '../../operators/go-text.ts';
import type { Read } from '../findings.ts';
import type { Parsed } from '../format.ts';
import type { InterceptConfig } from './config.ts';
import { decodeConfig, type DecodeError } from './decode.ts';
import { fillDefaults } from './expand.ts';
import { foreignFinding, lintConfig } from './lint.ts';
import { nextFor } from './next.ts';
import { rulesOfConfig } from './rules.ts';
import { validateConfig } from './validate.ts';

/** Loads and validates a document as Intercept does, in its words, and adds what the engine would pass in silence. */
export function parseIntercept(text: string): Parsed<InterceptConfig> {
  const { node, error } = readYaml(text);
  if (!node) return refused([loadFinding(text, { message: error?.message ?? 'empty', at: error?.at ?? 0 }, 'yaml: ')]);
  const read = { text, node };
  const foreign = foreignFinding(read);
  if (foreign) return refused([foreign]);
  const decoded = decodeConfig(text, node);
  const errors = [...repeatedErrors(read), ...decoded.errors];
  if (errors.length > 0) return refused(errors.map((one) => loadFinding(text, one, 'yaml: unmarshal errors: ')));
  const config = fillDefaults(decoded.config);
  const invalid = validateConfig(config);
  const findings = invalid.map(({ message, path }): Finding => {
    return { level: 'error', where: placeAt(text, offsetOf(node, path)), message, next: nextFor(message) };
  });
  if (findings.length > 0)
    return refused([...findings, ...lintConfig(read, config).filter(({ level }) => level === 'warning')]);
  return { document: config, ...rulesOfConfig(config), findings: lintConfig(read, config) };
}

function refused(findings: Finding[]): Parsed<InterceptConfig> {
  return { losses: [], findings };
}

function loadFinding(text: string, { message, at }: DecodeError, prefix: string): Finding {
  const said = `parsing config file: ${prefix}${message}`;
  return { level: 'error', where: placeAt(text, at), message: said, next: nextFor(said, text.slice(at, at + 200)) };
}

function repeatedErrors({ text, node }: Read): DecodeError[] {
  return repeatedKeys(node).map(({ key, at, firstAt }) => {
    const message = `line ${lineAt(text, at)}: mapping key ${goQuote(key)} already defined at line ${lineAt(text, firstAt)}`;
    return { message, at };
  });
}
