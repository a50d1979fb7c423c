import type { Finding } from '../../../model/finding.ts';
import type { ToolRule } from '../../../model/policy.ts';
import { readYaml } from '../../source/yaml.ts';
import { placeAt, repeatedKeys, valueOf } from '../../source/node.ts';
import { findingsOfIssues } from '../findings.ts';
import type { FormatOptions, Loss, Parsed, Rules } from '../format.ts';
import { lintGoose } from './lint.ts';
import { extensionKey, extensionOf } from './names.ts';
import { GooseDocument, type GoosePermissions } from './schema.ts';

/** Reads permission.yaml: YAML, no key twice, strict schema, then entries that never decide. */
export function parseGoose(text: string, options?: FormatOptions): Parsed<GoosePermissions> {
  const { node, error } = readYaml(text);
  if (!node) return refused([broken(placeAt(text, error?.at ?? 0), error?.message ?? 'Not readable as YAML')]);
  const repeated = repeatedKeys(node).map(({ key, at }) =>
    broken(placeAt(text, at), `The key ${JSON.stringify(key)} stands twice`),
  );
  const checked = GooseDocument.safeParse(valueOf(node));
  if (!checked.success) return refused([...repeated, ...findingsOfIssues({ text, node }, checked.error)]);
  if (repeated.length > 0) return refused(repeated);
  const document = { permissions: checked.data, alias: aliasOfDocument(checked.data, options) };
  return { document, ...rulesOf(document), findings: lintGoose({ text, node }, document) };
}

function refused(findings: Finding[]): Parsed<GoosePermissions> {
  return { losses: [], findings };
}

/** goose panics on a file that it can't read, so nothing of it holds and nothing runs. */
function broken(where: string, message: string): Finding {
  return { level: 'error', where, message: `${message}.`, next: 'Correct the YAML; goose does not start with it.' };
}

/** The user's alias, else the extension of the first name. */
function aliasOfDocument({ user }: GoosePermissions['permissions'], options: FormatOptions | undefined) {
  if (options?.alias !== undefined) return extensionKey(options);
  const names = [...(user?.always_allow ?? []), ...(user?.ask_before ?? []), ...(user?.never_allow ?? [])];
  return names.map(extensionOf).find((extension) => extension !== undefined);
}

/** The rules of one extension as our policy holds them; those for other tools stay outside it. */
function rulesOf({ permissions: { user }, alias }: GoosePermissions): { policy: Rules; losses: Loss[] } {
  const lists = { ask: user?.ask_before, allow: user?.always_allow, deny: user?.never_allow } as const;
  const tools = new Map<string, ToolRule>();
  // The later list goes before the earlier one, as in goose.
  for (const decision of ['ask', 'allow', 'deny'] as const)
    for (const name of lists[decision] ?? [])
      if (alias !== undefined && name.startsWith(`${alias}__`))
        tools.set(name.slice(alias.length + 2), { decision, limits: [], conditions: [], because: '' });
  const message = 'goose asks about the tools that no list names; here they are denied.';
  return { policy: { default: 'deny', tools }, losses: [{ message }] };
}
