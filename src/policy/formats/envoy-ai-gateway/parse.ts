import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt, repeatedKeys, valueOf, type Path } from '../../source/node.ts';
import { readYaml } from '../../source/yaml.ts';
import { createCelReader } from '../cel.ts';
import { findingsOfIssues, pathInWords, type Read } from '../findings.ts';
import type { FormatOptions, Parsed } from '../format.ts';
import { lintEnvoy } from './lint.ts';
import { backendOf } from './names.ts';
import { readPattern } from './patterns.ts';
import { rulesOf } from './policy.ts';
import { McpRoute, type EnvoyDocument } from './schema.ts';

/** Loads a route as the cluster and the gateway do: the definition's schema, then patterns and expressions. */
export function parseEnvoy(text: string, options?: FormatOptions): Parsed<EnvoyDocument> {
  const { node, error } = readYaml(text);
  if (!node) {
    const where = placeAt(text, error?.at ?? 0);
    const message = `${error?.message ?? 'Not readable'}.`;
    return { losses: [], findings: [{ level: 'error', where, message, next: 'Correct the YAML at this place.' }] };
  }
  const read = { text, node };
  const repeated = repeatedKeys(node).map(({ key, at }) => repeatedFinding(read, key, at));
  const checked = McpRoute.safeParse(valueOf(node));
  const issues = checked.success ? [] : findingsOfIssues(read, checked.error).map(withNext);
  if (!checked.success || repeated.length > 0) return { losses: [], findings: [...repeated, ...issues] };
  const unreadable = [...patternFindings(read, checked.data), ...celFindings(read, checked.data)];
  if (unreadable.length > 0) return { losses: [], findings: unreadable };
  const document = { route: checked.data, backend: ourBackend(checked.data, options) };
  return { document, ...rulesOf(document), findings: lintEnvoy(read, document) };
}

function repeatedFinding({ text }: Read, key: string, at: number): Finding {
  const message = `The key ${JSON.stringify(key)} stands twice.`;
  return { level: 'error', where: placeAt(text, at), message, next: 'Merge the two entries into one.' };
}

const steps: readonly [says: RegExp, next: string][] = [
  [/at most 32 entries/, 'Write includeRegex or excludeRegex with several names to a pattern: ^(?:a|b|c)$.'],
  [/at most 16 tools/, 'Split the rule: the same action with the next 16 tools.'],
  [/at most 32 rules/, 'Put more tools into each rule, or let the toolSelector of the backend list them.'],
  [/^apiVersion/, 'Write aigateway.envoyproxy.io/v1beta1.'],
  [/^kind/, 'Write MCPRoute; other objects belong into documents of their own.'],
  [/a Service needs a port/, 'Add the port, or name a Backend of the group gateway.envoyproxy.io.'],
];

/** What to do about a limit of the definition. */
function withNext(finding: Finding): Finding {
  const next = steps.find(([says]) => says.test(finding.message))?.[1];
  return next === undefined ? finding : { ...finding, next };
}

function patternFindings({ text, node }: Read, { spec }: McpRoute): Finding[] {
  return spec.backendRefs.flatMap(({ toolSelector }, i) =>
    (['includeRegex', 'excludeRegex'] as const).flatMap((list) =>
      (toolSelector?.[list] ?? []).flatMap((one, j) => {
        const pattern = readPattern(one);
        if (!('error' in pattern)) return [];
        const path: Path = ['spec', 'backendRefs', i, 'toolSelector', list, j];
        const where = placeAt(text, offsetOf(node, path));
        const message = `${pathInWords(path)}: ${pattern.error}; the gateway does not load the route.`;
        return [
          {
            level: 'error',
            where,
            message,
            next: 'Rewrite the pattern without look-around and backreferences.',
          } as const,
        ];
      }),
    ),
  );
}

function celFindings({ text, node }: Read, { spec }: McpRoute): Finding[] {
  const read = createCelReader();
  return (spec.securityPolicy?.authorization?.rules ?? []).flatMap(({ cel }, i) => {
    const expression = cel?.trim() ? read(cel.trim()) : undefined;
    if (!expression || !('error' in expression)) return [];
    const path: Path = ['spec', 'securityPolicy', 'authorization', 'rules', i, 'cel'];
    const where = placeAt(text, offsetOf(node, path));
    const message = `${pathInWords(path)}: no valid CEL at character ${expression.at + 1}: ${expression.error}.`;
    return [
      { level: 'error', where, message, next: 'Correct the expression; the gateway does not load the route.' } as const,
    ];
  });
}

/** The backend that the alias names, else the first. */
function ourBackend({ spec }: McpRoute, options?: FormatOptions): string {
  const names = spec.backendRefs.map(({ name }) => name);
  const wanted = options?.alias === undefined ? undefined : backendOf(options);
  return names.find((name) => name === options?.alias) ?? names.find((name) => name === wanted) ?? names[0]!;
}
