import type { Finding } from '../../../model/finding.ts';
import { nearest } from '../../nearest.ts';
import { offsetOf, placeAt, type Path } from '../../source/node.ts';
import { celPaths } from '../cel.ts';
import { pathInWords, type Read } from '../findings.ts';
import type { ReadRule } from './parse.ts';
import { rulesPath, type AgentgatewayDocument } from './schema.ts';
import { rejectedBy, selectedBy } from './selection.ts';

/** What an expression may read when a request comes in; of `mcp` alone the fields are listed. */
const roots = [
  ...['request', 'source', 'destination', 'jwt', 'apiKey', 'basicAuth', 'mcp', 'env', 'proxy', 'backend'],
  ...['extauthz', 'extproc', 'mcpGuardrails', 'metadata', 'llm', 'llmRequest', 'response'],
];
const fields = ['mcp.tool.name', 'mcp.tool.target'];

type Complaint = Omit<Finding, 'where'>;

/** What agentgateway loads without complaint and still doesn't do what it seems to. */
export function lintAgentgateway(read: Read, document: AgentgatewayDocument, rules: readonly ReadRule[]): Finding[] {
  const placed = (path: Path, complaints: Complaint[]) =>
    complaints.map((one) => ({ ...one, where: placeAt(read.text, offsetOf(read.node, path)) }));
  return [
    ...placed(['mcp', 'policies'], lintWhole(document, rules)),
    ...lintTargets(document).flatMap(({ i, ...one }) => placed(['mcp', 'targets', i], [one])),
    ...rules.flatMap((rule, i) => {
      const words = pathInWords([...rulesPath, i]);
      return placed([...rulesPath, i, rule.kind], [...lintReading(rule, words), ...lintNames(rule, words, document)]);
    }),
  ];
}

/** Without rules, or without one that allows, agentgateway lets pass what nothing denies. */
function lintWhole({ config }: AgentgatewayDocument, rules: readonly ReadRule[]): Complaint[] {
  if (!config.mcp)
    return [
      note('There is no mcp section; rules elsewhere in the configuration are not read here.', 'Check them by hand.'),
    ];
  if (rules.length === 0)
    return [warning('There are no rules, so every tool is allowed.', 'List what may run under rules: - allow: "…".')];
  if (rules.some(({ kind }) => kind === 'allow')) return [];
  return [note('No rule allows, so every tool is allowed that no rule refuses.', 'Add allow rules to deny the rest.')];
}

function lintTargets({ config }: AgentgatewayDocument): (Complaint & { i: number })[] {
  const targets = config.mcp?.targets ?? [];
  return targets.flatMap(({ name, policies }, i) => {
    const hasRules = policies instanceof Map && policies.has('mcpAuthorization');
    const inside = warning(
      `The target ${JSON.stringify(name)} has rules of its own, which are not read here; what they allow is allowed.`,
      'Move them to mcp.policies, which holds for all targets.',
    );
    const cut = warning(
      `Clients see tools as <target>_<tool>; the "_" in ${JSON.stringify(name)} can end the target's name too early.`,
      `Name the target ${JSON.stringify(name.replaceAll('_', '-'))}.`,
    );
    const found = [...(hasRules ? [inside] : []), ...(targets.length > 1 && name.includes('_') ? [cut] : [])];
    return found.map((one) => ({ ...one, i }));
  });
}

/** What a rule reads that isn't there, and denials that fail open. */
function lintReading({ kind, expression: { tree, complaint } }: ReadRule, words: string): Complaint[] {
  const paths = celPaths(tree);
  const isConstant = paths.length === 0;
  const open = warning(
    `${words}: where a deny rule fails, the call goes on.`,
    'Write it as require with the opposite expression, which refuses the call where it fails.',
  );
  const unknown = complaint
    ? [note(`${words}: ${complaint}; here the rule counts as false.`, 'Try the rule on agentgateway itself.')]
    : [];
  return [
    ...(kind === 'deny' && !isConstant ? [open] : []),
    ...unknown,
    ...[...new Set(paths)].flatMap((path) => lintPath(path, words)),
  ];
}

function lintPath(path: string, words: string): Complaint[] {
  const root = path.split('.')[0]!;
  if (!roots.includes(root)) {
    const near = nearest(root, roots);
    return [
      warning(
        `${words}: nothing is called ${root}, so the rule fails.`,
        near ? `Did you mean ${near}?` : 'Start with mcp, jwt or request.',
      ),
    ];
  }
  if (/^mcp\.tool\.(?:arguments|result|error)/.test(path))
    return [
      warning(
        `${words}: ${path} is not there before the call has been made, so the rule fails on every call.`,
        'Check arguments in mcpGuardrails or in an external authorisation.',
      ),
    ];
  if (!path.startsWith('mcp.tool.') || fields.includes(path)) return [];
  return [
    warning(
      `${words}: a tool has no ${path}, so the rule fails.`,
      `Use ${nearest(path, fields) ?? fields.join(' or ')}.`,
    ),
  ];
}

/** Names that belong to no target here, or that carry what only clients see. */
function lintNames({ kind, expression }: ReadRule, words: string, { config }: AgentgatewayDocument): Complaint[] {
  const selection = kind === 'require' ? rejectedBy(expression.tree) : selectedBy(expression.tree);
  const targets = (config.mcp?.targets ?? []).map(({ name }) => name);
  const named = selection?.target;
  if (named !== undefined && !targets.includes(named)) {
    const near = nearest(named, targets) ?? targets[0];
    return [
      warning(
        `${words}: there is no target ${JSON.stringify(named)}, so the rule is about no tool.`,
        near ? `The target is called ${JSON.stringify(near)}.` : 'Add the target.',
      ),
    ];
  }
  const prefixed =
    targets.length > 1
      ? (selection?.names ?? []).find((name) => targets.some((one) => name.startsWith(`${one}_`)))
      : undefined;
  if (prefixed !== undefined)
    return [
      warning(
        `${words}: mcp.tool.name is the server's own name, without the target; ${JSON.stringify(prefixed)} matches only a tool that the server calls so.`,
        'Leave the prefix out and compare mcp.tool.target.',
      ),
    ];
  const isBroad =
    kind === 'allow' &&
    named === undefined &&
    targets.length > 1 &&
    selection !== undefined &&
    selection.names?.length !== 0;
  return isBroad
    ? [
        note(
          `${words}: without a target the rule allows the tools of every target.`,
          `Add mcp.tool.target == ${JSON.stringify(targets[0])}.`,
        ),
      ]
    : [];
}

function warning(message: string, next: string): Complaint {
  return { level: 'warning', message, next };
}

function note(message: string, next: string): Complaint {
  return { level: 'note', message, next };
}
