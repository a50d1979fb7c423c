import type { Finding } from '../../../model/finding.ts';
import type { ToolRule } from '../../../model/policy.ts';
import { readJson } from '../../source/json.ts';
import { offsetOf, placeAt, valueOf } from '../../source/node.ts';
import { findingsOfIssues, type Read } from '../findings.ts';
import type { FormatOptions, Loss, Parsed, Rules } from '../format.ts';
import { aliasIn, toolOf } from './names.ts';
import { ClaudeDocument, type ClaudeSettings } from './schema.ts';

const lists = ['deny', 'ask', 'allow'] as const;

/** Reads Claude Code settings: strict schema, then what Claude Code would skip or never match. */
export function parseClaude(text: string, options?: FormatOptions): Parsed<ClaudeSettings> {
  const { node, error } = readJson(text);
  if (!node) {
    const where = placeAt(text, error!.at);
    return {
      losses: [],
      findings: [{ level: 'error', where, message: `${error!.message}.`, next: 'Correct the JSON.' }],
    };
  }
  const read = { text, node };
  const checked = ClaudeDocument.safeParse(valueOf(node));
  if (!checked.success) return { losses: [], findings: findingsOfIssues(read, checked.error) };
  const settings = checked.data;
  const rules = lists.flatMap((list) => settings.permissions[list] ?? []);
  const document = { settings, alias: options?.alias ?? aliasIn(rules) ?? '' };
  return { document, ...rulesOf(document), findings: lint(read, document) };
}

function lint(read: Read, { settings }: ClaudeSettings): Finding[] {
  return (settings.permissions.allow ?? []).flatMap((rule, i) => {
    if (!rule.startsWith('mcp__') || /^mcp__[^*]+(?:__[^*]*\*?[^*]*)?$/.test(rule)) return [];
    const where = placeAt(read.text, offsetOf(read.node, ['permissions', 'allow', i]));
    const message = `permissions.allow[${i}]: Claude Code skips ${JSON.stringify(rule)}, since in allow a \`*\` may only stand after the server's name.`;
    return [{ level: 'warning', where, message, next: 'Name the server: mcp__<server>__*.' } as const];
  });
}

/** The rules of one server as our policy holds them; rules for other tools stay outside it. */
function rulesOf({ settings, alias }: ClaudeSettings): { policy?: Rules; losses: Loss[] } {
  const decisions = { allow: 'allow', ask: 'ask', deny: 'hide' } as const;
  const tools = new Map<string, ToolRule>();
  const losses: Loss[] = [];
  let allowsRest = false;
  let deniesAll = false;
  for (const list of ['allow', 'ask', 'deny'] as const)
    for (const rule of settings.permissions[list] ?? []) {
      const tool = toolOf(rule, alias);
      if (tool === '*' && list === 'allow') allowsRest = true;
      else if (tool === '*' && list === 'deny') deniesAll = true;
      else if (tool === undefined || tool === '*')
        losses.push({ message: `The rule ${JSON.stringify(rule)} in ${list} has no counterpart here.` });
      else tools.set(tool, { decision: decisions[list], limits: [], conditions: [], because: '' });
    }
  if (deniesAll) return { policy: { default: 'deny', tools: new Map() }, losses: [] };
  // A rule over many names that isn't understood could deny what the policy then allows; it never allows more.
  return losses.length > 0 ? { losses } : { policy: { default: allowsRest ? 'allow' : 'deny', tools }, losses };
}
