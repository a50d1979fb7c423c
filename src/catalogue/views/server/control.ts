import { Posture } from '../../../model/policy.ts';
import type { Loss } from '../../../policy/formats/format.ts';
import { formats } from '../../../policy/formats/index.ts';
import { recommendPolicy } from '../../../policy/recommend.ts';
import { fileNameOf, wordsOf } from '../../../policy/show.ts';
import type { Catalogue, ServerEntry } from '../../catalogue.ts';
import { escapeHtml, highlight } from '../../highlight.ts';
import { count, list, plainName } from '../../words.ts';
import { filesOf, policyBox, type PolicyBoxView } from '../policy-box.ts';
import { plainSubject, subjectOf } from '../tool/control.ts';

/** Documents beyond this many characters are shown plain: the spans would be heavier than the text. */
const longestHighlighted = 8000;

/** The whole server’s documents: the recommended one of the first format as text, the others as files. */
export function controlOf({ server, tools, href }: ServerEntry, { urls, schemas }: Catalogue): PolicyBoxView {
  const subjects = tools.map(subjectOf);
  const policies = Posture.options.map((posture) => recommendPolicy(subjects, posture));
  const rendered = formats.map((format) => ({
    format,
    documents: policies.map((policy) => ({ ...policy, ...format.render(policy, { alias: server.slug, schemas }) })),
  }));
  const losses = rendered.map(({ format, documents }) => {
    const entries = documents.map((document) => [document.posture, groupedLosses(document.losses)]);
    return [format.id, Object.fromEntries(entries)] as const;
  });
  const [first] = rendered;
  const { format, documents } = first!;
  return policyBox({
    source: { alias: server.slug, subject: plainSubject(server), losses: Object.fromEntries(losses) },
    summaries: [],
    shown: {
      title: format.title,
      html: shown(documents[0]!.text, format.language),
      fileName: fileNameOf(format, server.slug, 'recommended'),
      trace: [],
      losses: groupedLosses(documents[0]!.losses),
      ...wordsOf(format, server, 'recommended'),
    },
    files: filesOf(server.slug, urls),
    list: `${href}#files`,
    others: `${href}#other-clients`,
  });
}

function shown(text: string, language: 'json' | 'yaml' | 'toml'): string {
  return text.length <= longestHighlighted ? highlight(text, language) : escapeHtml(text);
}

/** Each thing that a format can't say, once, with the tools it concerns. */
function groupedLosses(losses: readonly Loss[]): string[] {
  return [...Map.groupBy(losses, ({ message }) => message)].map(([message, group]) => {
    const names = group.flatMap(({ tool }) => (tool === undefined ? [] : [plainName(tool)]));
    if (names.length === 0) return message;
    const more = names.length - 5;
    return `${count(names.length, 'tool')} (${list(more > 0 ? [...names.slice(0, 5), `${more} more`] : names)}): ${message}`;
  });
}
