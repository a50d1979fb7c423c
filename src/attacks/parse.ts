import type { z } from 'zod';
import { Attack, AttackCondition, Frameworks, Reference } from '../model/attack.ts';
import type { Finding } from '../model/finding.ts';
import { checkEntry } from './entry-checks.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';

/** One file of `content/attacks/`; `attack` is missing where the front matter doesn't hold to the schema. */
export interface ParsedAttack {
  attack?: Attack;
  body: string;
  findings: Finding[];
}

/** Reads one entry. `file` is its path, used for `where` (`content/attacks/x.mdx:12`) and compared with the id. Never throws. */
export function parseAttack(file: string, text: string): ParsedAttack {
  const front = readFrontMatter(text);
  if (!front) {
    const next = 'begin the file with a line `---`, the fields of an attack, and a line `---`';
    return { body: text, findings: [finding(`${file}:1`, 'the front matter is missing', next)] };
  }
  const { data, body, errors, lineOf } = front;
  if (errors.length > 0) {
    const next = 'mend the YAML at this line; text with `: ` or `#` in it needs quotes';
    return { body, findings: errors.map(({ line, message }) => finding(`${file}:${line}`, message, next)) };
  }
  const parsed = Attack.safeParse(data, { reportInput: true });
  if (!parsed.success) return { body, findings: parsed.error.issues.flatMap((issue) => inWords(issue, file, front)) };
  const stem = file
    .split('/')
    .at(-1)!
    .replace(/\.mdx?$/, '');
  const findings = checkEntry(parsed.data, stem).map(({ path, ...problem }) => ({
    ...problem,
    where: `${file}:${lineOf(path)}`,
  }));
  return { attack: parsed.data, body, findings };
}

function finding(where: string, message: string, next: string): Finding {
  return { level: 'error', where, message, next };
}

type Issue = z.core.$ZodIssue;

/** A schema issue as findings: one for each unknown key, otherwise one. */
function inWords(issue: Issue, file: string, { lineOf }: FrontMatter): Finding[] {
  const at = pathInWords(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const where = `${file}:${lineOf([...issue.path, key])}`;
      return finding(where, `unknown field \`${pathInWords([...issue.path, key])}\``, allowedFields(issue.path));
    });
  }
  const where = `${file}:${lineOf(issue.path)}`;
  if (issue.input === undefined) return [finding(where, `\`${at}\` is missing`, hintFor(issue))];
  return [finding(where, `\`${at}\` is ${shortly(issue.input)}`, hintFor(issue))];
}

function hintFor(issue: Issue): string {
  if (issue.code === 'invalid_value') return `allowed: ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input === 'number') {
    return `put it in quotes: "${issue.input}"`;
  }
  if (issue.code === 'invalid_type') return `give a value of type ${issue.expected}`;
  if (issue.code === 'too_small') return `give at least ${issue.minimum} ${unitOf(issue.origin)}`;
  if (issue.code === 'invalid_format')
    return formats[issue.path.join('.')] ?? `give a value of the form ${issue.format}`;
  return issue.message;
}

function unitOf(origin: string): string {
  if (origin === 'string') return 'characters';
  return origin === 'array' ? 'of them' : origin;
}

const formats: Readonly<Record<string, string>> = {
  id: 'use lower case letters, digits and single hyphens: tool-poisoning',
  firstReported: 'give a date, a month or a year: 2025-04-01, 2025-04 or 2025',
};

function allowedFields(path: readonly PropertyKey[]): string {
  const shapes: Record<string, object> = { conditions: AttackCondition, references: Reference, frameworks: Frameworks };
  const part = Object.hasOwn(shapes, path[0] ?? '') ? shapes[String(path[0])] : Attack;
  return `allowed: ${Object.keys((part as typeof Attack).shape).join(', ')}`;
}

/** `references[2].url` */
function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

function shortly(input: unknown): string {
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
