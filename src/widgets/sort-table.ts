/** `<sort-table>`: makes a table's heads into buttons that sort it, and adds a field that filters its rows. */
class SortTable extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    if (!table || table.tBodies[0]!.rows.length < 2) return;
    [...table.tHead!.rows[0]!.cells].forEach((head, column) => this.addButton(head, column));
    if (table.tBodies[0]!.rows.length > 8) this.prepend(this.filterField());
  }

  private rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  }

  private addButton(head: HTMLTableCellElement, column: number): void {
    const button = document.createElement('button');
    button.textContent = head.textContent;
    button.className = 'sorts';
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const isDescending = head.getAttribute('aria-sort') === 'ascending';
      for (const other of this.querySelectorAll('[aria-sort]')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
      this.sort(column, isDescending ? -1 : 1);
    });
  }

  private sort(column: number, sign: number): void {
    const key = (row: HTMLTableRowElement) =>
      row.cells[column]!.dataset['sort'] ?? row.cells[column]!.textContent.trim();
    const sorted = this.rows().sort((a, b) => sign * key(a).localeCompare(key(b), 'en', { numeric: true }));
    this.querySelector('tbody')!.append(...sorted);
  }

  private filterField(): HTMLElement {
    const label = document.createElement('label');
    label.className = 'filters';
    label.textContent = 'Show only rows with the word ';
    const field = document.createElement('input');
    field.type = 'search';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    label.append(field, ' ', status);
    field.addEventListener('input', () => {
      const wanted = field.value.toLowerCase();
      for (const row of this.rows()) row.hidden = !row.textContent.toLowerCase().includes(wanted);
      const shown = this.rows().filter((row) => !row.hidden).length;
      status.textContent = wanted === '' ? '' : `${shown || 'no'} of ${this.rows().length}`;
    });
    return label;
  }
}

customElements.define('sort-table', SortTable);
