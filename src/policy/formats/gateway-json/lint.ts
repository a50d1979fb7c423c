import type { Finding } from '../../../model/finding.ts';
import { warningAt } from '../../checks/check.ts';
import type { Path } from '../../source/node.ts';
import { pathInWords, type Read } from '../findings.ts';
import type { GatewayDocument, GatewayTool } from './schema.ts';

/** What the grammar allows and the vendor doesn't confirm, and entries that never decide. */
export function lintGateway(read: Read, document: GatewayDocument): Finding[] {
  const counters = new Set<string>();
  return [...(document.tools ?? [])].flatMap(([name, tool]) => {
    const place = { read, name, tool };
    return [
      ...hiddenFindings(place, document.hide ?? []),
      ...patternFindings(place),
      ...deniedFindings(place),
      ...counterFindings(place, counters),
      ...unconfirmedFindings(place),
    ];
  });
}

interface Place {
  read: Read;
  name: string;
  tool: GatewayTool;
}

function warn({ read }: Place, path: Path, [said, next]: [said: string, next: string]): Finding {
  return warningAt(read, path, { message: said, next });
}

function hiddenFindings(place: Place, hide: readonly string[]): Finding[] {
  const path = ['tools', place.name];
  if (!hide.includes(place.name) && !hide.includes('*')) return [];
  const said = `${pathInWords(path)} never decides: the tool is hidden.`;
  return [warn(place, path, [said, 'Remove the entry, or the name from hide.'])];
}

function patternFindings(place: Place): Finding[] {
  if (!/[*?]/.test(place.name)) return [];
  const path = ['tools', place.name];
  const said = `${pathInWords(path)} is an exact name, not a pattern: it matches no other tool.`;
  return [{ ...warn(place, path, [said, 'List the tools by name.']), level: 'note' }];
}

/** What stands beside a denial of every call. */
function deniedFindings(place: Place): Finding[] {
  const { name, tool } = place;
  const denial = tool.deny_if?.findIndex(({ conditions }) => conditions.length === 0) ?? -1;
  if (denial < 0) return [];
  const path = ['tools', name, 'deny_if', denial];
  const because = `never decides: ${pathInWords(path)} denies every call.`;
  const idle = [
    ...(tool.limits?.length ? [['tools', name, 'limits']] : []),
    ...(denial + 1 < tool.deny_if!.length ? [['tools', name, 'deny_if', denial + 1]] : []),
  ];
  return idle.map((at) => warn(place, at, [`${pathInWords(at)} ${because}`, 'Remove it, or the denial.']));
}

function counterFindings(place: Place, counters: Set<string>): Finding[] {
  return (place.tool.limits ?? []).flatMap(({ counter }, i) => {
    const isNew = !counters.has(counter);
    counters.add(counter);
    if (isNew) return [];
    const said = `The counter ${JSON.stringify(counter)} is used twice; whether the gateway then counts both together is not documented.`;
    const path = ['tools', place.name, 'limits', i, 'counter'];
    return [warn(place, path, [said, 'Give each limit a counter of its own.'])];
  });
}

function unconfirmedFindings(place: Place): Finding[] {
  return (['require', 'deny_if'] as const).flatMap((key) => {
    if (!place.tool[key]?.some(({ conditions }) => conditions.length > 0)) return [];
    const path = ['tools', place.name, key];
    const said = `${pathInWords(path)} uses argument rules, whose keys are inferred and not confirmed by the vendor.`;
    return [warn(place, path, [said, 'Try it on the gateway before you rely on it.'])];
  });
}
