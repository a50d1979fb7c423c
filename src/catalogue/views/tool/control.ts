import { Posture, type ToolRule } from '../../../model/policy.ts';
import { formats } from '../../../policy/formats/index.ts';
import { ruleFor } from '../../../policy/recommend.ts';
import { showPolicy, type FileSubject } from '../../../policy/show.ts';
import type { Catalogue, ToolEntry } from '../../catalogue.ts';
import { highlight } from '../../highlight.ts';
import { list, plainName } from '../../words.ts';
import { policyBox, type PolicyBoxView } from '../policy-box.ts';

/** Section 7: the recommended document; the page makes the others from the tool's JSON, by the same function. */
export function controlView(entry: ToolEntry, { urls, schemas }: Catalogue): PolicyBoxView {
  const { tool, verdict } = entry;
  const { slug, source, capture } = entry.server.server;
  const other = entry.server.tools.find((one) => one !== entry)?.tool.definition.name;
  const subject = { slug: entry.slug, source, capture };
  const format = formats[0]!;
  const { definition } = tool;
  const { text, ...shown } = showPolicy({ format, tool: { definition, verdict }, posture: 'recommended', alias: slug, subject, other, schemas }); // prettier-ignore
  return policyBox({
    source: {
      alias: slug,
      subject: plainSubject(subject),
      twin: urls.toolJson(slug, entry.slug),
      ...(other && { other }),
      ...(schemas && { schemas }),
    },
    summaries: Posture.options.map((posture) => ({ posture, text: summaryOf(ruleFor(subjectOf(entry), posture), posture) })), // prettier-ignore
    shown: { ...shown, title: format.title, html: highlight(text, format.language) },
    files: [],
    list: `${entry.server.href}#control`,
    others: `${entry.server.href}#other-clients`,
  });
}

/** The part of a server that the steps speak of, without what only we need. */
export function plainSubject({ slug, source, capture }: FileSubject): FileSubject {
  const { ecosystem, package: name } = source;
  const { status, at, way, network } = capture;
  return { slug, source: { ecosystem, ...(name && { package: name }) }, capture: { status, at, way, network } };
}

/** What the policy generator needs to know of a tool. */
export function subjectOf({ tool, verdict, parameters }: ToolEntry) {
  return { name: tool.definition.name, verdict, parameters };
}

/** The rule and what becomes of every other tool, as one sentence. */
export function summaryOf(rule: ToolRule, posture: Posture): string {
  const rest =
    posture === 'open'
      ? 'every tool that is not listed is allowed'
      : 'every other tool of the server is denied until you list it';
  const words = ruleInWords(rule);
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}; ${rest}. What this format makes of it, the trace shows.`;
}

/** A rule as a clause: `Allowed, at most 10 calls a minute`. */
export function ruleInWords({ decision, limits, conditions }: ToolRule): string {
  if (decision === 'hide')
    return 'Hidden, that is taken out of the list that the agent sees, and refused when called all the same';
  if (decision === 'deny') return 'Denied, so that each call is refused';
  const verb = decision === 'ask' ? 'A person is asked where the format can ask, otherwise denied' : 'Allowed';
  const caps = limits.map(({ max, window }) => `at most ${max} calls a ${window}`);
  const bounds = conditions.map(({ path, value }) => {
    const values = Array.isArray(value) ? list(value.map(String), 'or') : String(value);
    return `only with ${plainName(path.slice('args.'.length))} ${values}`;
  });
  if (caps.length + bounds.length === 0 && decision === 'allow') return 'Allowed without a limit';
  return [verb, ...caps, ...bounds].join(', ');
}
