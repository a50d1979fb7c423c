import { Posture } from '../../../model/policy.ts';
import type { Loss } from '../../../policy/formats/format.ts';
import { formats } from '../../../policy/formats/index.ts';
import { recommendPolicy } from '../../../policy/recommend.ts';
import type { Catalogue, ServerEntry } from '../../catalogue.ts';
import { escapeHtml, highlight } from '../../highlight.ts';
import { count, list, plainName } from '../../words.ts';
import { policyBox, type PolicyBoxView } from '../policy-box.ts';
import { subjectOf } from '../tool/control.ts';

/** Documents beyond this many characters are shown plain: the spans would be heavier than the text. */
const longestHighlighted = 8000;

/** The whole server’s document in every posture and format. */
export function controlOf({ server, tools }: ServerEntry, { urls }: Catalogue): PolicyBoxView {
  const subjects = tools.map(subjectOf);
  return policyBox(
    Posture.options.map((posture) => ({
      posture,
      summary: '',
      snippets: formats.map((format) => {
        const { text, losses } = format.render(recommendPolicy(subjects, posture));
        return {
          format: format.id,
          formatTitle: format.title,
          text,
          html: text.length <= longestHighlighted ? highlight(text, format.language) : escapeHtml(text),
          fileName: `${server.slug}.${posture === 'recommended' ? '' : `${posture}.`}${format.fileName}`,
          download: urls.policy(server.slug, posture, format.fileName),
          trace: [],
          losses: groupedLosses(losses),
        };
      }),
    })),
    server,
  );
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
