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
  /** @param doStep makes a step {words, forward, backward}; resolves to whether the server has it */
  constructor(cells, doStep) {
    this.cells = cells;
    this.doStep = doStep;
  }

  async add(category, before, field = 'name') {
    const row = uuid();
    const done = await this.doStep({
      words: '加一行',
      forward: [{ op: 'add', row, category, before }],
      backward: [{ op: 'remove', row, seen: BLANK }],
    });
    if (done) point(`row.${row}.${field}`);
  }

  async remove(row) {
    const { row: key, category } = row.dataset;
    const number = rowsOf(this.cells.table).indexOf(row) + 1;
    const seen = this.cells.seen(row);
    return this.doStep({
      words: `删除第${number}项`,
      forward: [{ op: 'remove', row: key, seen }],
      backward: [{ op: 'add', row: key, category, before: nextInCategory(row) }, ...setsOf(key, seen)],
    }, `已删除第${number}项`);
  }

  /** The same texts once more, right below. */
  async copy(row) {
    const { category } = row.dataset;
    const copied = uuid();
    const seen = this.cells.seen(row);
    const done = await this.doStep({
      words: '复制一行',
      forward: [{ op: 'add', row: copied, category, before: nextInCategory(row) }, ...setsOf(copied, seen)],
      backward: [{ op: 'remove', row: copied, seen }],
    });
    if (done) point(`row.${copied}.name`);
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
    if (done) point(`row.${key}.${field}`);
  }
}

/** The texts of a row that comes back. */
export const setsOf = (key, texts) => Object.entries(texts)
  .map(([field, to]) => ({ op: 'set', cell: `row.${key}.${field}`, from: '', to }));
