// Adding, removing and moving rows in the editor; each is a step that can be taken back.

import { FIELDS } from './paste.js';
import { point } from './page.js';
import { uuid } from './pending.js';
import { fieldOf, rowsOf } from './table.js';

// a row that somebody has written into since stays
const BLANK = Object.fromEntries(FIELDS.map(field => [field, '']));

/** The key of the row below, if it is of the same category. */
export function nextInCategory(row) {
  const next = row.nextElementSibling;
  return next?.dataset.category === row.dataset.category ? next.dataset.row : undefined;
}

export class Rows {
  /**
   * @param doStep makes a step {words, forward, backward, shown}; resolves to whether the server has it; shown is the
   *   key of a row that is there before that
   * @param isComposing whether letters are on their way to characters: then nobody is led away
   */
  constructor(cells, doStep, isComposing) {
    this.cells = cells;
    this.doStep = doStep;
    this.isComposing = isComposing;
  }

  /** Leads to a cell, unless the person has gone on to another one since. */
  #lead(cell, from) {
    if (!this.isComposing() && (document.activeElement.id === from || document.activeElement === document.body)) point(cell);
  }

  /** The row is there at once, for what is typed next. */
  add(category, before, field = 'name') {
    const row = uuid();
    const from = document.activeElement.id;
    const done = this.doStep({
      words: '加一行',
      shown: row,
      forward: [{ op: 'add', row, category, before }],
      backward: [{ op: 'remove', row, seen: BLANK }],
    });
    this.#lead(`row.${row}.${field}`, from);
    return done;
  }

  async remove(row) {
    const { row: key, category } = row.dataset;
    const rows = rowsOf(this.cells.table);
    const number = rows.indexOf(row) + 1;
    const beside = rows[number] ?? rows[number - 2];
    const focused = document.activeElement;
    const field = focused.closest('tr') === row && focused.name ? fieldOf(focused) : 'name';
    const seen = this.cells.seen(row);
    const texts = this.cells.texts(row);
    const done = await this.doStep({
      words: `删除第${number}项`,
      forward: [{ op: 'remove', row: key, seen }],
      backward: [{ op: 'add', row: key, category, before: nextInCategory(row) }, ...setsOf(key, texts)],
    }, `已删除第${number}项`);
    if (done && beside && document.activeElement === document.body) point(`row.${beside.dataset.row}.${field}`);
    return done;
  }

  /** The same texts once more, right below. */
  copy(row) {
    const { category } = row.dataset;
    const copied = uuid();
    const from = document.activeElement.id;
    const texts = this.cells.texts(row);
    const done = this.doStep({
      words: '复制一行',
      shown: copied,
      forward: [{ op: 'add', row: copied, category, before: nextInCategory(row) }, ...setsOf(copied, texts)],
      backward: [{ op: 'remove', row: copied, seen: texts }],
    });
    this.#lead(`row.${copied}.name`, from);
    return done;
  }

  /** One place up or down; past the end of its category a row goes to the neighbouring one. */
  async shift(row, step) {
    const rows = rowsOf(this.cells.table);
    const here = rows.indexOf(row);
    const focused = document.activeElement;
    const field = focused?.closest('tr') === row && focused.name ? fieldOf(focused) : 'name';
    const other = rows[here + step];
    if (!other) return;
    const sameCategory = other.dataset.category === row.dataset.category;
    const target = step < 0 ? (sameCategory ? other : null) : rows[here + 2];
    const before = target?.dataset.category === other.dataset.category ? target.dataset.row : undefined;
    await this.#move(row, other.dataset.category, sameCategory || step < 0 ? before : other.dataset.row, field);
  }

  /** To the end of the class before or behind, whether or not it has rows. */
  async changeClass(row, step, classes) {
    const category = classes[classes.indexOf(row.dataset.category) + step];
    const focused = document.activeElement;
    const field = focused?.closest('tr') === row && focused.name ? fieldOf(focused) : 'name';
    if (category) await this.#move(row, category, undefined, field);
  }

  async moveTo(row, category) {
    await this.#move(row, category, undefined, 'name');
  }

  async #move(row, category, before, field) {
    const key = row.dataset.row;
    const done = await this.doStep({
      words: '移动一行',
      forward: [{ op: 'move', row: key, category, before }],
      backward: [{ op: 'move', row: key, category: row.dataset.category, before: nextInCategory(row) }],
    });
    if (done) this.#follow(key, field);
  }

  /** Leads to a row that has been moved, unless the person has gone on to another one since. */
  #follow(key, field) {
    const here = document.activeElement;
    const isInRow = here.closest('tr')?.dataset.row === key;
    if (isInRow && here.matches('.cell[name]')) point(here.id);
    else if (isInRow || here === document.body) point(`row.${key}.${field}`);
  }
}

/** The texts of a row that comes back. */
export const setsOf = (key, texts) => Object.entries(texts)
  .map(([field, to]) => ({ op: 'set', cell: `row.${key}.${field}`, from: '', to }));
