import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt } from '../../source/node.ts';
import type { Read } from '../findings.ts';
import { nameRemarks, type Remark } from './lint-names.ts';
import { isNameMatch, isPattern, loadRules, namesOf, refusalOf, type LoadedRule } from './rules.ts';
import type { PolicyRule } from './schema.ts';

/** What Gemini CLI loads and then drops, never matches, or lets another rule decide. */
export function lintRules(read: Read, rules: readonly PolicyRule[]): Finding[] {
  const remarks = rules.flatMap((rule, index) => [
    ...namesOf(rule).flatMap((name) => nameRemarks(rule, name).map((remark) => ({ index, remark }))),
    ...[...serverRemarks(rule), ...boundRemarks(rule), ...olderRemarks(rule)].map((remark) => ({ index, remark })),
  ]);
  return [...remarks, ...shadowed(rules)].map(({ index, remark: { level, key, message, next } }) => ({
    level,
    where: placeAt(read.text, offsetOf(read.node, ['rule', index, key])),
    message: `rule[${index}]: ${message}`,
    next,
  }));
}

function serverRemarks({ mcpName, decision, priority }: PolicyRule): Remark[] {
  if (mcpName === undefined) return [];
  const remarks: Remark[] = [];
  if (mcpName.includes('_'))
    remarks.push({
      level: 'warning',
      key: 'mcpName',
      message: `Gemini CLI cuts the server’s name ${JSON.stringify(mcpName)} at the first "_", so the rule may not match.`,
      next: `Call the server ${JSON.stringify(mcpName.replaceAll('_', '-'))}, in mcpServers and here.`,
    });
  if (decision !== 'allow' && priority <= 300)
    remarks.push({
      level: 'warning',
      key: 'priority',
      message: `a priority of ${priority} loses to ${priority <= 200 ? '`trust: true` (200) and ' : ''}\`tools.allowed\` (300) of the settings.`,
      next: 'Give it a priority above 300.',
    });
  return remarks;
}

function boundRemarks(rule: PolicyRule): Remark[] {
  const { argsPattern, commandPrefix, commandRegex, toolName } = rule;
  const remarks = argsPattern === undefined ? [] : patternRemarks(argsPattern);
  const key = commandPrefix === undefined ? 'commandRegex' : 'commandPrefix';
  if (rule[key] !== undefined && toolName !== 'run_shell_command')
    remarks.push({
      level: 'error',
      key,
      message: `${key} belongs to toolName = "run_shell_command".`,
      next: 'Use argsPattern for other tools.',
    });
  if ([argsPattern, commandPrefix, commandRegex].filter((bound) => bound !== undefined).length > 1)
    remarks.push({
      level: 'error',
      key,
      message: 'argsPattern, commandPrefix and commandRegex exclude each other.',
      next: 'Keep one of them.',
    });
  return remarks;
}

/** Spellings that newer versions still read. */
function olderRemarks(rule: PolicyRule): Remark[] {
  const older = [
    ['deny_message', 'denyMessage'],
    ['allow_redirection', 'allowRedirection'],
  ] as const;
  return older
    .filter(([key]) => rule[key] !== undefined)
    .map(([key, now]) => ({
      level: 'warning',
      key,
      message: `${key} is an older spelling of ${now}.`,
      next: `Write ${now}.`,
    }));
}

function patternRemarks(pattern: string): Remark[] {
  const refusal = refusalOf(pattern);
  const at = { level: 'warning', key: 'argsPattern' } as const;
  if (refusal !== undefined)
    return [{ ...at, message: `Gemini CLI drops the rule: ${refusal}.`, next: 'Write a simpler pattern.' }];
  if (!/^\^\\?\{(?!\\0|\\x00|\\u0000)./.test(pattern)) return [];
  const message = 'the pattern never matches, since a NUL stands between the brace and the first argument.';
  return [{ ...at, message, next: 'Match one pair, such as "branch":"main", without the brace.' }];
}

/** Rules that one of a higher priority, or of the same and earlier in the file, never lets decide. */
function shadowed(rules: readonly PolicyRule[]): { index: number; remark: Remark }[] {
  const loaded = loadRules(rules);
  return loaded.flatMap((rule, at) => {
    const above = loaded.slice(0, at).find((other) => isCovering(other, rule));
    if (!above) return [];
    const message = `it never decides about ${JSON.stringify(rule.pattern)}: rule[${above.index}] of priority ${above.rule.priority} does.`;
    const next = 'Give it a higher priority, or remove it.';
    return [{ index: rule.index, remark: { level: 'warning', key: 'toolName', message, next } }];
  });
}

function isCovering(above: LoadedRule, { rule, pattern }: LoadedRule): boolean {
  if (above.isConditional) return false;
  const isOfServer = [undefined, '*', rule.mcpName].includes(above.rule.mcpName);
  const server = rule.mcpName ?? /^mcp_([^_]+)_/.exec(pattern)?.[1] ?? '';
  const isWider = () => isPattern(above.pattern) && isNameMatch(above.pattern, { server, name: pattern });
  return isOfServer && (above.pattern === pattern || isWider());
}
