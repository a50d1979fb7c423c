import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt, repeatedKeys, type Path } from '../../source/node.ts';
import { pathInWords, type Read } from '../findings.ts';
import { ownNames } from './names.ts';
import { covers, isPattern } from './patterns.ts';
import { agentsWithRules } from './rules.ts';
import type { OpenCodeConfig } from './schema.ts';

type Where = (path: Path) => string;

/** What OpenCode takes without complaint and still doesn't do what it seems to. */
export function lintOpenCode({ text, node }: Read, { config }: OpenCodeConfig): Finding[] {
  const where: Where = (path) => placeAt(text, offsetOf(node, path));
  const repeated = repeatedKeys(node).map(({ key, at }): Finding => {
    const message = `The key ${JSON.stringify(key)} stands twice; the last value counts, at the place of the first.`;
    return { level: 'error', where: placeAt(text, at), message, next: 'Merge the two entries into one.' };
  });
  return [...repeated, ...coveredRules(config, where), ...patternRules(config, where), ...elsewhere(config, where)];
}

/** Rules that a later, wider one always overrules. */
function coveredRules({ permission }: OpenCodeConfig['config'], where: Where): Finding[] {
  const rules = [...(permission ?? [])];
  const wideOnes = [...rules.entries()].filter(([, [key, rule]]) => isPattern(key) && typeof rule === 'string');
  return rules.flatMap(([key], i): Finding[] => {
    const later = wideOnes.find(([place, [wide]]) => place > i && covers(wide, key))?.[1][0];
    if (later === undefined) return [];
    const path = ['permission', key];
    const message = `${pathInWords(path)} never decides: ${JSON.stringify(later)} stands after it, and the last match counts.`;
    return [{ level: 'warning', where: where(path), message, next: `Put ${JSON.stringify(later)} before it.` }];
  });
}

/** Names of MCP tools have a `_`; of OpenCode's own names with one, the rules may go by patterns. */
function patternRules({ permission }: OpenCodeConfig['config'], where: Where): Finding[] {
  const rules = [...(permission ?? [])];
  return rules.flatMap(([key, rule]): Finding[] => {
    if (typeof rule === 'string' || !key.includes('_') || ownNames.includes(key)) return [];
    const path = ['permission', key];
    const message = `${pathInWords(path)} goes by patterns, of which only "*" counts for an MCP tool (seen in OpenCode 1.18.33, not documented).`;
    return [{ level: 'warning', where: where(path), message, next: 'Give it one action: "allow", "ask" or "deny".' }];
  });
}

/** Rules outside `permission`: the old form, and those of single agents. */
function elsewhere({ tools, agent, mode }: OpenCodeConfig['config'], where: Where): Finding[] {
  const old = [...(tools ?? [])].map(([key, isOn]): Finding => {
    const path = ['tools', key];
    const message = `${pathInWords(path)} is the old form, which permission has taken over; a rule there comes after it.`;
    const next = `Write "permission": {${JSON.stringify(key)}: "${isOn ? 'allow' : 'deny'}"}.`;
    return { level: 'warning', where: where(path), message, next };
  });
  const own = agentsWithRules(agent, mode).map(([section, name]): Finding => {
    const path = [section, name];
    const message = `${pathInWords(path)} has rules of its own; they come after the ones here and can undo them.`;
    return { level: 'warning', where: where(path), message, next: 'Repeat the denials there.' };
  });
  return [...old, ...own];
}
