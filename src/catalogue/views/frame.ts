import type { Catalogue } from '../catalogue.ts';
import { count } from '../words.ts';

/** What stands around every page. */
export interface FrameView {
  home: string;
  /** The build was told the address at which the site will stand. */
  hasAddress: boolean;
  search: string;
  icon: string;
  methodology: string;
  links: { name: string; href: string }[];
  counts: string;
  licences: string;
}

/** Header and footer: the same on every page, with the dataset's real counts. */
export function frameView({ urls, servers, tools, date, hasAddress }: Catalogue): FrameView {
  return {
    home: urls.home,
    hasAddress,
    search: urls.search,
    icon: `${urls.home}icon.svg`,
    methodology: urls.methodology,
    links: [
      { name: 'Servers', href: urls.browse },
      { name: 'Risk', href: urls.risks },
      { name: 'Attacks', href: urls.attacks },
      { name: 'Method', href: urls.methodology },
    ],
    counts: `${count(servers.length, 'server')}, ${count(tools.length, 'tool')}${date ? `, data of ${date}` : ''}. No account, no tracking, no request to another host.`,
    licences:
      'Our texts and verdicts: CC BY 4.0. Code: Apache-2.0. Quoted definitions: under the licence of their origin, named on each page.',
  };
}
