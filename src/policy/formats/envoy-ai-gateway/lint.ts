import type { Finding } from '../../../model/finding.ts';
import { nearest } from '../../nearest.ts';
import { offsetOf, placeAt, type Path } from '../../source/node.ts';
import { createCelReader } from '../cel.ts';
import { pathInWords, type Read } from '../findings.ts';
import { envoyName } from './names.ts';
import { isLoose } from './patterns.ts';
import type { AuthorizationRule, BackendRef, EnvoyDocument, McpRoute } from './schema.ts';

interface Complaint extends Omit<Finding, 'where'> {
  path: Path;
}

/** What the gateway takes without complaint and still doesn't do what it seems to. */
export function lintEnvoy({ text, node }: Read, { route }: EnvoyDocument): Finding[] {
  const complaints = [
    ...route.spec.backendRefs.flatMap((ref, i) => lintBackend(ref, ['spec', 'backendRefs', i])),
    ...lintAuthorization(route),
  ];
  return complaints.map(({ path, ...one }) => ({ ...one, where: placeAt(text, offsetOf(node, path)) }));
}

function lintBackend(ref: BackendRef, path: Path): Complaint[] {
  const { name, toolSelector } = ref;
  const cut = warning(
    [...path, 'name'],
    `Clients see tools as <backend>__<tool>, which is cut at the first "__": the backend ${JSON.stringify(name)} can't be reached.`,
    `Name the backend ${JSON.stringify(name.replaceAll(/_{2,}/g, '-'))}.`,
  );
  const all = note(
    path,
    `${pathInWords(path)} has no toolSelector, so all its tools are there for clients.`,
    'Add a toolSelector.',
  );
  return [...(name.includes('__') ? [cut] : []), ...(toolSelector ? lintLists(ref, [...path, 'toolSelector']) : [all])];
}

function lintLists({ name, toolSelector = {} }: BackendRef, path: Path): Complaint[] {
  const patterns = (list: 'includeRegex' | 'excludeRegex') =>
    (toolSelector[list] ?? []).flatMap((pattern, i) => lintPattern(list, pattern, [...path, list, i]));
  const names = (list: 'include' | 'exclude') =>
    (toolSelector[list] ?? []).flatMap((tool, i) => lintName(tool, name, [...path, list, i]));
  return [
    ...lintEmpty(toolSelector, path),
    ...names('include'),
    ...names('exclude'),
    ...patterns('includeRegex'),
    ...patterns('excludeRegex'),
  ];
}

/** Lists are compared by what stands in them, so an empty one filters nothing. */
function lintEmpty({ include, includeRegex }: NonNullable<BackendRef['toolSelector']>, path: Path): Complaint[] {
  const list = include ? 'include' : 'includeRegex';
  if ((include ?? includeRegex)?.length !== 0) return [];
  const next = 'To let no tool through, write excludeRegex: [".*"].';
  return [warning([...path, list], `${pathInWords([...path, list])} is empty and so selects every tool.`, next)];
}

function lintName(tool: string, backend: string, path: Path): Complaint[] {
  const prefix = envoyName(backend, '');
  const words = pathInWords(path);
  // A note alone, since a server may well call its tool so.
  if (tool.startsWith(prefix))
    return [
      note(
        path,
        `${words} starts with the prefix that clients see; the server's own name is meant, without it.`,
        `Write ${JSON.stringify(tool.slice(prefix.length))}, unless the server itself calls the tool so.`,
      ),
    ];
  if (!/[*?]/.test(tool)) return [];
  return [
    note(
      path,
      `${words} is an exact name, not a pattern: it matches no other tool.`,
      'Write a pattern under includeRegex or excludeRegex.',
    ),
  ];
}

/** A loose pattern lets more through than it reads; one that keeps more back is the safe side. */
function lintPattern(list: 'includeRegex' | 'excludeRegex', pattern: string, path: Path): Complaint[] {
  if (list === 'excludeRegex' || !isLoose(pattern)) return [];
  const message = `${pathInWords(path)}: ${JSON.stringify(pattern)} matches anywhere in a name, so it includes more tools than it spells out.`;
  return [warning(path, message, `Write ${JSON.stringify(`^(?:${pattern.replaceAll(/^\^|\$$/g, '')})$`)}.`)];
}

function lintAuthorization({ spec }: McpRoute): Complaint[] {
  const authorization = spec.securityPolicy?.authorization;
  if (!authorization) return [];
  const path: Path = ['spec', 'securityPolicy', 'authorization'];
  const { rules = [], defaultAction } = authorization;
  const backends = spec.backendRefs.map(({ name }) => name);
  const closed = warning(
    path,
    'No rule allows and the default is Deny, so no tool can be called.',
    'Set defaultAction to Allow, or add a rule with the action Allow.',
  );
  return [
    ...(defaultAction !== 'Allow' && rules.every(({ action }) => action === 'Deny') ? [closed] : []),
    ...rules.flatMap((rule, i) => lintRule(rule, [...path, 'rules', i], backends)),
    ...lintUnreached(rules, [...path, 'rules']),
  ];
}

function lintRule({ action, cel, target }: AuthorizationRule, path: Path, backends: readonly string[]): Complaint[] {
  const expression = cel?.trim() ? createCelReader()(cel.trim()) : undefined;
  const open = warning(
    [...path, 'cel'],
    `${pathInWords([...path, 'cel'])}: where the expression fails, the rule does not match and the call goes on to the next.`,
    'Turn it around: Allow with what must hold, and the default Deny.',
  );
  const complaint = expression && 'complaint' in expression ? expression.complaint : undefined;
  const unknown = note(
    [...path, 'cel'],
    `${pathInWords([...path, 'cel'])}: ${complaint}; here it counts as failed.`,
    'Try it on the gateway itself.',
  );
  return [
    ...(expression && action === 'Deny' ? [open] : []),
    ...(complaint === undefined ? [] : [unknown]),
    ...(target?.tools ?? []).flatMap((one, i) => lintTool(one, [...path, 'target', 'tools', i], backends)),
  ];
}

function lintTool(
  { backend, tool }: { backend: string; tool: string },
  path: Path,
  backends: readonly string[],
): Complaint[] {
  if (backends.includes(backend)) return lintName(tool, backend, [...path, 'tool']);
  const near = nearest(backend, backends) ?? backends[0]!;
  const message = `${pathInWords(path)}: the route has no backend ${JSON.stringify(backend)}, so the entry matches nothing.`;
  return [warning([...path, 'backend'], message, `Write ${JSON.stringify(near)}.`)];
}

/** The first rule that matches decides, so nothing comes after one that matches every call. */
function lintUnreached(rules: readonly AuthorizationRule[], path: Path): Complaint[] {
  const i = rules.findIndex(({ source, target, cel }) => !source && !target && !cel?.trim());
  if (i < 0 || i === rules.length - 1) return [];
  const message = `${pathInWords([...path, i + 1])} and what follows never decide: the rule before matches every call.`;
  return [warning([...path, i + 1], message, 'Move the rule that matches every call to the end.')];
}

function warning(path: Path, message: string, next: string): Complaint {
  return { level: 'warning', path, message, next };
}

function note(path: Path, message: string, next: string): Complaint {
  return { level: 'note', path, message, next };
}
