import { abilityWords } from '../../../attacks/abilities.ts';
import { rolesOf } from '../../../attacks/roles.ts';
import { grantsOf } from '../../../attacks/siblings.ts';
import { signals } from '../../../classify/signals/index.ts';
import { Role, type RoleGrant } from '../../../model/role.ts';
import type { Signal } from '../../../model/signal.ts';
import type { ServerEntry, ToolEntry } from '../../catalogue.ts';
import { placeTool } from '../../grade.ts';
import { count, plainName, shorten } from '../../words.ts';
import { fieldInWords } from '../tool/why.ts';

/** A tool's name with its page. */
export interface ToolName {
  name: string;
  href: string;
}

/** One tool that has a role. */
export interface RoleHolder extends ToolName {
  /** The signals that gave it, and where they were seen; names between backticks. */
  because: string;
}

export interface RoleView {
  id: Role;
  title: string;
  /** `5 tools, 2 of them possibly`. */
  count: string;
  holders: RoleHolder[];
}

/** The three roles, each with the tools of this server that have it. */
export function rolesView({ tools }: Pick<ServerEntry, 'tools'>): RoleView[] {
  const granted = tools.flatMap((entry) => rolesOf(entry.verdict).map((grant) => ({ entry, grant })));
  const placed = tools.map(placeTool);
  const grants = grantsOf(placed);
  return Role.options.map((id) => {
    const own = granted.filter(({ grant }) => grant.role === id);
    const lent = grants.filter(({ tool, ability }) => ability === id && !own.some(({ entry }) => entry === tool.entry));
    const holders = [
      ...own.map(({ entry, grant }) => holder(entry, grant)),
      ...lent.map(({ tool }) => borrower(tool.entry)),
    ];
    const possible = own.filter(({ grant }) => grant.may).length + lent.length;
    return { id, title: abilityWords[id].title, count: countInWords(holders.length, possible), holders };
  });
}

function borrower(entry: ToolEntry): RoleHolder {
  return { ...toolName(entry), because: 'possibly: it runs other tools of this server by name' };
}

export function toolName({ tool, href }: ToolEntry): ToolName {
  return { name: plainName(tool.definition.name), href };
}

function countInWords(all: number, possible: number): string {
  if (all === 0) return 'no tool that we know of';
  if (possible === 0) return count(all, 'tool');
  return possible === all ? `${count(all, 'tool')}, possibly` : `${count(all, 'tool')}, ${possible} of them possibly`;
}

function holder(entry: ToolEntry, { may, signals: seen }: RoleGrant): RoleHolder {
  const reasons = [...new Set(seen.map(becauseOf))];
  return { ...toolName(entry), because: `${may ? 'possibly: ' : ''}${reasons.join('; ')}` };
}

/** `Reads private data: “List notes” in the description`, `Free-form code, SQL or command: \`sql\``. */
function becauseOf({ id, parameter, evidence }: Signal): string {
  const title = signals.find((one) => one.id === id)?.title ?? id;
  if (parameter !== undefined) return `${title}: parameter \`${bare(parameter)}\``;
  return evidence ? `${title}: “${bare(shorten(evidence.quote, 120))}” in the ${bare(fieldInWords(evidence.field))}` : title; // prettier-ignore
}

/** A stranger’s text beside our backticks. */
function bare(text: string): string {
  return plainName(text).replaceAll('`', '’');
}
