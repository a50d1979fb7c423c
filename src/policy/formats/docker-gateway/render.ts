import { printYaml } from '../../print/yaml.ts';
import { carryRules, type Fit } from '../carry.ts';
import { fitClient } from '../client.ts';
import type { Capabilities, FormatOptions, Loss, Rendered, Rules } from '../format.ts';
import { dockerAlias } from './names.ts';

/** What the gateway's list of tools can hold of ours: shown, or not. */
export const can: Capabilities = {
  allow: true,
  deny: true,
  hide: true,
  ask: false,
  limits: [],
  conditions: false,
  defaultDeny: true,
};

const nothingListed = '# The gateway shows every tool of a server that this file does not name.\n';

/** Renders `tools.yaml` for one server: the tools that may simply run. */
export function renderDocker(rules: Rules, options?: FormatOptions): Rendered {
  const carried = carryRules(rules, fitDocker);
  const names = [...carried.tools].filter(([, { decision }]) => decision === 'allow').map(([name]) => name);
  const hides = names.length < carried.tools.size;
  if (carried.default === 'allow' && !hides)
    return { text: nothingListed + printYaml(new Map()), losses: carried.losses };
  const text = printYaml(new Map([[dockerAlias(options), names]]));
  return { text, losses: [...carried.losses, ...(carried.default === 'allow' ? [listLoss] : [])] };
}

const listLoss: Loss = {
  message: 'The gateway can only list what it shows, so tools that the document doesn’t list are denied.',
};

const clientFit = fitClient('Docker MCP Gateway', can);

const fitDocker: Fit = (name, rule) =>
  name === '*'
    ? { unnamable: 'The gateway takes the name "*" for all tools where it comes with --tools' }
    : clientFit(name, rule);
