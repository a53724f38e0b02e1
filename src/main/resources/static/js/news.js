// What somebody else, or the same person in another window, stored meanwhile: the page takes it up and marks it, so that
// what is submitted is what is on the screen.

import { grow } from './page.js';

const clip = text => text.length > 40 ? `${text.slice(0, 40)}…` : text;

export class News {
  #marked = new Map();
  #later = new Map();

  constructor(cells) {
    this.cells = cells;
    /** How many cells and rows were found changed since the page came, and of these, how many rows are gone. */
    this.count = 0;
    this.gone = 0;
    // a mark has served when the person has been in its cell
    cells.form.addEventListener('focusout', event => this.#unmark(event.target));
  }

  /** The first marked cell, to lead there. */
  get first() { return [...this.#marked.keys()].find(cell => this.cells.input(cell)); }

  /**
   * Takes up the texts an answer brings. A cell the person has typed into keeps its text, and the server asks about it;
   * one they are composing in is left until they are done.
   * @param ours the cells this page has just sent
   * @returns whether the page shows other lines or rows than there are
   */
  takeTexts(answer, ours, composing) {
    const { cells } = this;
    const texts = answer.querySelectorAll('#texts [data-cell]');
    for (const { dataset, textContent } of texts) {
      const input = cells.input(dataset.cell);
      if (!input || cells.saved(input.name) === textContent || this.#isDisputed(input.name)) continue;
      if (cells.pending.textOf(input.name) !== undefined) continue;
      if (input === composing) this.#later.set(input.name, textContent);
      else this.#take(input, textContent, ours);
    }
    const there = places(answer.querySelectorAll('#texts [data-row], #texts [data-line]'));
    const here = places(cells.form.querySelectorAll('#funding tr[data-line], #indicators tr[data-row]:not([data-provisional])'));
    return texts.length > 0 && there !== here;
  }

  /** The composition has ended; where it left no change, the cell takes what came meanwhile. */
  composed(input) {
    const text = this.#later.get(input.name);
    this.#later.delete(input.name);
    if (text !== undefined && this.cells.pending.textOf(input.name) === undefined) this.#take(input, text, new Set());
  }

  /** The texts of the rows, before they come anew. */
  rowTexts() {
    return new Map([...this.cells.table.querySelectorAll('.cell[name]')].map(input => [input.name, this.cells.saved(input.name)]));
  }

  /**
   * Marks what is new in rows that have come anew.
   * @param before what {@link rowTexts} told
   * @param ours the cells and rows this page has just sent
   */
  takeRows(before, ours) {
    const foreignRows = new Set();
    for (const input of this.cells.table.querySelectorAll('.cell[name]')) {
      const row = input.name.split('.')[1];
      const was = before.get(input.name);
      const now = this.cells.saved(input.name);
      if (was === undefined && !ours.has(row) && !ours.has(input.name)) foreignRows.add(row);
      if (was !== undefined && was !== now && !ours.has(input.name) && !ours.has(row) && !this.#isDisputed(input.name)) this.mark(input, said(was));
    }
    const there = new Set([...this.cells.table.querySelectorAll('tr[data-row]')].map(row => row.dataset.row));
    const gone = new Set([...before.keys()].map(cell => cell.split('.')[1]).filter(row => !there.has(row) && !ours.has(row)));
    this.count += gone.size;
    this.gone += gone.size;
    for (const row of foreignRows) this.mark(this.cells.input(`row.${row}.name`), '这一行刚在别处加上');
  }

  /** Says again what was said beside cells that have come anew. */
  redraw() {
    for (const [cell, words] of this.#marked) this.#draw(cell, words);
  }

  /** Says something beside a cell until the person has been there. */
  mark(input, words) {
    this.count++;
    this.note(input, words);
  }

  note(input, words) {
    this.#marked.set(input.name, words);
    this.#draw(input.name, words);
  }

  #take(input, text, ours) {
    const was = this.cells.saved(input.name) ?? '';
    this.cells.keep(input.name, text);
    input.value = text;
    grow(input);
    if (!ours.has(input.name)) this.mark(input, said(was));
  }

  #draw(cell, words) {
    const input = this.cells.input(cell);
    const td = input?.closest('td, th');
    if (!td) return;
    td.dataset.news = 'yes';
    let note = td.querySelector('.news');
    if (!note) {
      note = document.createElement('p');
      note.className = 'news';
      note.id = `n.${cell}`;
      (td.querySelector('.grouped') ?? input).after(note);
      input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} n.${cell}`.trim());
    }
    note.textContent = words;
  }

  #unmark(input) {
    if (!input.name || !this.#marked.delete(input.name)) return;
    const td = input.closest('td, th');
    delete td?.dataset.news;
    td?.querySelector('.news')?.remove();
  }

  #isDisputed(cell) { return this.cells.pending.isDisputed(cell); }
}

/** The lines and rows there are, and where, as one text. */
const places = elements => [...elements]
  .map(({ dataset }) => dataset.line ? dataset.line + (dataset.parent ?? '') : dataset.row + dataset.category).join();

const said = was => was === '' ? '刚在别处填上' : `刚在别处改过，原来是“${clip(was)}”`;
