import { type Policy, Posture, type ToolRule } from '../../../model/policy.ts';
import type { Format } from '../../../policy/formats/format.ts';
import { formats } from '../../../policy/formats/index.ts';
import { recommendPolicy, ruleFor } from '../../../policy/recommend.ts';
import { traceOf } from '../../../policy/trace.ts';
import type { ToolEntry } from '../../catalogue.ts';
import { highlight } from '../../highlight.ts';
import { list, plainName } from '../../words.ts';
import { policyBox, type PolicyBoxView, type Snippet } from '../policy-box.ts';

/** Section 7: the policy for this tool in every posture and format. */
export function controlView(entry: ToolEntry): PolicyBoxView {
  const subject = subjectOf(entry);
  const other = entry.server.tools.find((tool) => tool !== entry)?.tool.definition.name;
  return policyBox(
    Posture.options.map((posture) => {
      const policy = recommendPolicy([subject], posture);
      return {
        posture,
        summary: summaryOf(ruleFor(subject, posture), posture),
        snippets: formats.map((format) => snippet({ format, policy, entry, other })),
      };
    }),
    { ...entry.server.server, slug: entry.slug },
  );
}

/** What the policy generator needs to know of a tool. */
export function subjectOf({ tool, verdict, parameters }: ToolEntry) {
  return { name: tool.definition.name, verdict, parameters };
}

interface SnippetOptions {
  format: Format;
  policy: Policy;
  entry: ToolEntry;
  other: string | undefined;
}

function snippet({ format, policy, entry, other }: SnippetOptions): Snippet {
  const { text, losses } = format.render(policy);
  const { name, inputSchema } = entry.tool.definition;
  return {
    format: format.id,
    formatTitle: format.title,
    text,
    html: highlight(text, format.language),
    fileName: `${entry.slug}.${policy.posture === 'recommended' ? '' : `${policy.posture}.`}${format.fileName}`,
    download: `data:${format.mediaType};charset=utf-8,${encodeURIComponent(text.toWellFormed())}`,
    trace: traceOf({ format, policy, tool: { name, inputSchema }, other }),
    losses: losses.map((loss) => loss.message),
  };
}

/** The rule and what becomes of every other tool, as one sentence. */
export function summaryOf(rule: ToolRule, posture: Posture): string {
  const rest =
    posture === 'open'
      ? 'every tool that is not listed is allowed'
      : 'every other tool of the server is denied until you list it';
  return `${ruleInWords(rule)}; ${rest}.`;
}

/** A rule as a clause: `Allowed, at most 10 calls a minute`. */
export function ruleInWords({ decision, limits, conditions }: ToolRule): string {
  if (decision === 'hide')
    return 'Hidden, that is taken out of the list that the agent sees, and refused when called all the same';
  if (decision === 'deny') return 'Denied, though visible: each call is refused';
  if (decision === 'ask' && !formats.some(({ can }) => can.ask))
    return 'Denied, since none of these formats can ask a person';
  const verb = decision === 'ask' ? 'A person is asked where the format can ask, otherwise denied' : 'Allowed';
  const caps = limits.map(({ max, window }) => `at most ${max} calls a ${window}`);
  const bounds = conditions.map(({ path, value }) => {
    const values = Array.isArray(value) ? list(value.map(String), 'or') : String(value);
    return `only with ${plainName(path.slice('args.'.length))} ${values}`;
  });
  if (caps.length + bounds.length === 0 && decision === 'allow') return 'Allowed without a limit';
  return [verb, ...caps, ...bounds].join(', ');
}
