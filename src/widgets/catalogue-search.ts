import { find, openIndex, type Found, type Query, suggest } from './search-index.ts';

const pageSize = 10;

type Hits = Awaited<ReturnType<typeof find>>['hits'];

/** `<catalogue-search>`: the search page. Its state lives in the address. */
class CatalogueSearch extends HTMLElement {
  private index: ReturnType<typeof openIndex> | undefined;
  private hits: Hits = [];
  private shown = 0;
  /** Counts searches, so that a slow answer never overwrites a newer one. */
  private turn = 0;

  connectedCallback(): void {
    this.querySelector('[data-without-script]')?.remove();
    this.form.hidden = false;
    this.readAddress();
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.search();
    });
    this.form.addEventListener('input', () => void this.search());
    this.more.addEventListener('click', () => void this.showMore());
    this.addEventListener('keydown', (event) => this.move(event));
    addEventListener('popstate', () => this.readAddress());
  }

  private get form() {
    return this.querySelector('form')!;
  }
  private get list() {
    return this.querySelector('ol')!;
  }
  private get more() {
    return this.querySelector<HTMLButtonElement>('.more')!;
  }
  private get suggestion() {
    return this.querySelector('.suggestion')!;
  }
  private get home() {
    return this.dataset['home']!;
  }

  private readAddress(): void {
    const query = new URLSearchParams(location.search);
    for (const field of this.form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]'))
      field.value = query.get(field.name) ?? '';
    if ([...query.values()].some(Boolean)) void this.search();
    this.form.querySelector('input')!.focus();
  }

  private query(): Query {
    const entries = [...new FormData(this.form)].filter(([, value]) => value !== '') as [string, string][];
    const { q = '', sort = '', ...filters } = Object.fromEntries(entries);
    return { text: q.trim(), filters, sort };
  }

  private async search(): Promise<void> {
    const turn = ++this.turn;
    const query = this.query();
    this.writeAddress(query);
    if (query.text === '' && Object.keys(query.filters).length === 0) return this.say('');
    try {
      this.index ??= openIndex(this.home);
      const { hits, isExact } = await find(await this.index, query);
      if (turn !== this.turn) return;
      this.hits = hits;
      this.shown = 0;
      this.list.replaceChildren();
      this.suggestion.replaceChildren();
      if (!isExact) await this.offerSpellings(query.text, turn);
      if (hits.length === 0) return this.offerWaysOn(query);
      this.say(hits.length === 1 ? '1 result' : `${hits.length.toLocaleString('en-GB')} results`);
      await this.showMore();
    } catch {
      // The index could not be loaded (offline, or the site was built without it): the lists still work.
      this.index = undefined;
      this.say('The search index could not be loaded. The A-to-Z list of servers works without it.');
    }
  }

  private writeAddress({ text, filters, sort }: Query): void {
    const entries = Object.entries({ q: text, ...filters, sort }).filter(([, value]) => value);
    const query = new URLSearchParams(entries).toString();
    history.replaceState(undefined, '', query ? `?${query}` : location.pathname);
    document.title = `${text ? `${text} · ` : ''}Search · MCP Risk Catalogue`;
  }

  private say(text: string): void {
    this.querySelector('[role=status]')!.textContent = text;
    if (text === '') this.suggestion.replaceChildren();
    if (text === '') this.list.replaceChildren();
    this.more.hidden = this.shown >= this.hits.length || text === '';
  }

  private async showMore(): Promise<void> {
    const turn = this.turn;
    const found = await Promise.all(this.hits.slice(this.shown, this.shown + pageSize).map((hit) => hit.data()));
    if (turn !== this.turn) return;
    const rows = found.map(row);
    const isMore = this.shown > 0;
    this.shown += found.length;
    this.list.append(...rows);
    if (isMore) rows[0]?.querySelector('a')?.focus();
    this.more.hidden = this.shown >= this.hits.length;
  }

  /** Names that the query may have meant, when it is nobody's exact name. */
  private async offerSpellings(text: string, turn: number): Promise<void> {
    const names = await suggest(this.home, text);
    if (turn !== this.turn || names.length === 0) return;
    const links = names.flatMap((name, i) => [i > 0 ? ', ' : ' ', link(`?q=${encodeURIComponent(name)}`, name)]);
    this.suggestion.replaceChildren('Did you mean', ...links, '?');
  }

  private offerWaysOn({ text, filters }: Query): void {
    const isFiltered = Object.keys(filters).length > 0;
    this.say(`Nothing found${isFiltered ? ' with these filters' : ''}.`);
    const links = [link(this.dataset['browse']!, 'Look through all servers, A to Z')];
    if (isFiltered) links.unshift(link(`?q=${encodeURIComponent(text)}`, 'Search without the filters'));
    this.list.replaceChildren(...links.map(inItem));
  }

  /** Arrow keys walk through the field and the results; Enter opens, as links do. */
  private move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target instanceof HTMLSelectElement) return;
    const stops = [this.form.querySelector('input')!, ...this.list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement as HTMLAnchorElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

function row({ url, meta, excerpt }: Found): HTMLLIElement {
  const marks = [meta['kind'], meta['category'], meta['severity']].filter(Boolean).join(', ');
  const text = document.createElement('span');
  text.className = 'soft line';
  text.innerHTML = excerpt;
  const item = inItem(link(url, meta['title'] ?? url));
  item.append(shape(meta['severity']), span(marks), span(meta['where'] ?? '', 'soft'), text);
  item.prepend(item.querySelector('svg') ?? '');
  return item;
}

function shape(severity: string | undefined): Node {
  if (!severity) return document.createTextNode('');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', `shape ${severity}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#${severity}`);
  svg.append(use);
  return svg;
}

function span(text: string, name = ''): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}

function inItem(child: Node): HTMLLIElement {
  const item = document.createElement('li');
  item.append(child);
  return item;
}

customElements.define('catalogue-search', CatalogueSearch);
