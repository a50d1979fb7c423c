import { signals } from '../../classify/signals/index.ts';
import { Category, Severity } from '../../model/category.ts';
import { Source } from '../../model/server.ts';
import type { Catalogue } from '../catalogue.ts';
import { sentenceCase } from '../words.ts';

/** What the search page shows before anything is searched. */
export interface SearchView {
  home: string;
  browse: string;
  facets: { id: string; title: string; values: { id: string; title: string }[] }[];
}

const ecosystems = { npm: 'npm', pypi: 'PyPI', go: 'Go', remote: 'Remote', repository: 'Repository alone' };

const same = (values: readonly string[]) => values.map((id) => ({ id, title: id }));

/** The search page: a field, facets, and a way on without script. */
export function searchView({ urls, servers, tools }: Catalogue): SearchView {
  const seen = new Set(tools.flatMap(({ verdict }) => verdict.signals.map(({ id }) => id)));
  const from = new Set(servers.map(({ server }) => server.source.ecosystem));
  return {
    home: urls.home,
    browse: urls.browse,
    facets: [
      { id: 'kind', title: 'Kind', values: same(['Tool', 'Server', 'Attack']) },
      { id: 'category', title: 'Category', values: same(Category.options.toReversed()) },
      {
        id: 'severity',
        title: 'Severity',
        values: Severity.options.toReversed().map((id) => ({ id, title: sentenceCase(id) })),
      },
      {
        id: 'signal',
        title: 'Signal',
        values: signals.filter(({ id }) => seen.has(id)).map(({ id, title }) => ({ id, title })),
      },
      {
        id: 'confidence',
        title: 'Confidence',
        values: ['firm', 'likely', 'unsure'].map((id) => ({ id, title: sentenceCase(id) })),
      },
      {
        id: 'ecosystem',
        title: 'From',
        values: Source.shape.ecosystem.options
          .filter((id) => from.has(id))
          .map((id) => ({ id, title: ecosystems[id] })),
      },
    ],
  };
}
