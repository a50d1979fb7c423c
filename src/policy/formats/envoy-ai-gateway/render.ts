import type { ToolRule } from '../../../model/policy.ts';
import { printYaml } from '../../print/yaml.ts';
import { carryRules, type Carried } from '../carry.ts';
import { fitClient } from '../client.ts';
import type { Capabilities, FormatOptions, Rendered, Rules } from '../format.ts';
import { fitPlainNames } from '../plain-names.ts';
import { backendOf } from './names.ts';
import { everyName, patternOf } from './patterns.ts';
import { most, type ToolSelector } from './schema.ts';

/** Stands for the Gateway's name until somebody puts the real one there. */
export const placeholder = 'my-gateway';

/** Names in one pattern, as long as that takes no more patterns than a list may have. */
const namesAPattern = 16;

/** What a route can hold of our rules. Its rules in CEL could check arguments; they are experimental, so not written. */
export const can: Capabilities = {
  allow: true,
  deny: true,
  hide: true,
  ask: false,
  limits: [],
  conditions: false,
  defaultDeny: true,
};

/** Renders a whole route with one backend, whose selector lists the tools. */
export function renderEnvoy(rules: Rules, options?: FormatOptions): Rendered {
  const backend = backendOf(options);
  const carried = carryRules(rules, fitPlainNames(fitClient('Envoy AI Gateway', can)));
  const text = printYaml({
    apiVersion: 'aigateway.envoyproxy.io/v1beta1',
    kind: 'MCPRoute',
    metadata: { name: backend },
    spec: {
      parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: placeholder }],
      backendRefs: [
        { group: 'gateway.envoyproxy.io', kind: 'Backend', name: backend, toolSelector: selectorOf(carried) },
      ],
    },
  });
  return { text, losses: carried.losses };
}

/** An empty list would select everything, so where nothing is allowed every name is excluded. */
function selectorOf({ default: rest, tools }: Carried): ToolSelector | undefined {
  const named = (isWanted: (rule: ToolRule) => boolean) =>
    [...tools].filter(([, rule]) => isWanted(rule)).map(([name]) => name);
  const allowed = named(({ decision }) => decision === 'allow');
  const refused = named(({ decision }) => decision !== 'allow');
  if (rest === 'deny' && allowed.length === 0) return { excludeRegex: [everyName] };
  const include = rest === 'deny' ? listOf(allowed, 'include', 'includeRegex') : {};
  const exclude = refused.length > 0 ? listOf(refused, 'exclude', 'excludeRegex') : {};
  const selector = { ...include, ...exclude };
  return Object.keys(selector).length > 0 ? selector : undefined;
}

/** Names as they are where they fit into one list, else several to a pattern. */
function listOf(names: readonly string[], exact: keyof ToolSelector, regex: keyof ToolSelector): ToolSelector {
  if (names.length <= most.entries) return { [exact]: names };
  const size = Math.max(namesAPattern, Math.ceil(names.length / most.entries));
  const chunks = Array.from({ length: Math.ceil(names.length / size) }, (_, i) =>
    names.slice(i * size, (i + 1) * size),
  );
  return { [regex]: chunks.map(patternOf) };
}
