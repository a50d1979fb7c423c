import type { ToolRule } from '../../../model/policy.ts';
import { readJson } from '../../source/json.ts';
import { placeAt, valueOf } from '../../source/node.ts';
import { defaultAlias } from '../client.ts';
import { findingsOfIssues, repeatedFindings } from '../findings.ts';
import { specialRules, type FormatOptions, type Loss, type Parsed, type Rules } from '../format.ts';
import { geminiAlias, nameBeyond } from '../gemini-policy/names.ts';
import { evaluateGeminiSettings } from './evaluate.ts';
import { lintSettings } from './lint.ts';
import { GeminiSettingsFile, type GeminiSettings } from './schema.ts';

/** Reads Gemini CLI's settings: strict schema, then what doesn't do what it seems to. */
export function parseGeminiSettings(text: string, options?: FormatOptions): Parsed<GeminiSettings> {
  const { node, error } = readJson(text);
  if (!node) {
    const where = placeAt(text, error!.at);
    return {
      losses: [],
      findings: [{ level: 'error', where, message: `${error!.message}.`, next: 'Correct the JSON.' }],
    };
  }
  const read = { text, node };
  const repeated = repeatedFindings(read);
  const checked = GeminiSettingsFile.safeParse(valueOf(node));
  if (!checked.success) return { losses: [], findings: [...repeated, ...findingsOfIssues(read, checked.error)] };
  const file = checked.data;
  const document = { file, alias: options?.alias === undefined ? aliasIn(file) : geminiAlias(options) };
  return { document, ...rulesOf(document), findings: [...repeated, ...lintSettings(read, document)] };
}

/** The first server that has an entry or is excluded. */
function aliasIn({ mcpServers, mcp }: GeminiSettings['file']): string {
  return [...(mcpServers?.keys() ?? [])][0] ?? mcp?.excluded?.[0] ?? defaultAlias;
}

/** The entry of one server as our policy holds it: the tools of its lists as they are decided. */
function rulesOf(document: GeminiSettings): { policy?: Rules; losses: Loss[] } {
  const { file, alias } = document;
  if (alias.includes('_'))
    return { losses: [{ message: `Gemini CLI cuts the server’s name ${JSON.stringify(alias)} at the first "_".` }] };
  const { core, allowed, confirmationRequired, exclude } = file.tools ?? {};
  if (core || [allowed, confirmationRequired, exclude].some((list) => list?.length))
    return { losses: [{ message: 'The lists of tools under "tools" have no counterpart here.' }] };
  if (alias === 'mcp')
    return { losses: [{ message: 'Tools of a server called "mcp" don’t get the names that rules give them.' }] };
  if (file.hooks !== undefined)
    return { losses: [{ message: 'Hooks, which may refuse a call, have no counterpart here.' }] };
  const { includeTools, excludeTools } = file.mcpServers?.get(alias) ?? {};
  const decide = evaluateGeminiSettings(document);
  const outcome = (tool: string) => decide({ tool, arguments: {}, at: 0 });
  const listed = [...(includeTools ?? []), ...(excludeTools ?? [])];
  const rest = outcome(nameBeyond(listed));
  const names = rest.rule === specialRules.hidden ? [] : listed;
  const tools = new Map(names.map((name) => [name, ruleOf(outcome(name).decision)] as const));
  const losses = rest.decision === 'ask' ? [{ message: askedRest }] : [];
  return { policy: { default: rest.decision === 'allow' ? 'allow' : 'deny', tools }, losses };
}

const askedRest = 'Gemini CLI asks about tools that no list names; here they are denied instead.';

function ruleOf(decision: 'allow' | 'ask' | 'deny'): ToolRule {
  return { decision: decision === 'deny' ? 'hide' : decision, limits: [], conditions: [], because: '' };
}
