// The rows of the table after some were added, moved or removed. An answer brings the order of all, and of the rows only
// those that are new or stand elsewhere: every other stays the one it is, with its cells, whatever is being typed in them.

import { cellOf, fieldOf, rowsOf } from './table.js';

/**
 * What makes the rows there are those of an order.
 * @param order the keys of the rows wanted
 * @param here the keys of those there are
 * @param placed the keys of those that come anew
 * @returns {gone, added}: the keys to take away, and behind that, from the last to the first, which to put in front of which
 *   (null: at the end); null where other rows are missing or stand otherwise than was thought
 */
export function planRows(order, here, placed) {
  const wanted = new Set(order);
  const stays = key => wanted.has(key) && !placed.has(key);
  const kept = here.filter(stays);
  const known = order.filter(key => !placed.has(key));
  if (kept.length !== known.length || kept.some((key, i) => key !== known[i])) return null;
  const added = order.map((key, i) => [key, order[i + 1] ?? null]).filter(([key]) => placed.has(key)).reverse();
  return { gone: here.filter(key => !stays(key)), added };
}

const NUMBER = /^(把?第 ?)\d+/;

/** What begins with the number of a row, with another one. */
export const numbered = (words, number) => words.replace(NUMBER, `$1${number}`);

/** What is called by the number of its row: cells and the menu. Remarks, which may name several rows, come anew. */
const NUMBERED = '[aria-label^="第"], .menu select';

function renumber(row, number) {
  for (const element of row.querySelectorAll(NUMBERED)) {
    for (const name of ['aria-label', 'title']) {
      const words = element.getAttribute(name);
      if (words && numbered(words, number) !== words) element.setAttribute(name, numbered(words, number));
    }
  }
}

const hasNumber = (row, number) => {
  const words = row.querySelector('.tools summary').getAttribute('aria-label');
  return numbered(words, number) === words;
};

/** Calls every row by the number it has now. */
export function renumberAll(table) {
  rowsOf(table).forEach((row, i) => { if (!hasNumber(row, i + 1)) renumber(row, i + 1); });
}

/** Gives an element the attributes of another one, in its order, in front of those it has besides. */
function takeAttributes(element, other) {
  const besides = [...element.attributes].filter(({ name }) => !other.hasAttribute(name));
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
  for (const { name, value } of [...other.attributes, ...besides]) element.setAttribute(name, value);
}

/**
 * A row that was shown before the server had it stays the one it is, with its cells, whatever is being typed in them; all
 * else in it is what came.
 */
function takeOver(row, brought) {
  delete row.dataset.provisional;
  takeAttributes(row, brought);
  for (const theirs of brought.querySelectorAll('.cell[name]')) {
    const input = cellOf(row, fieldOf(theirs));
    takeAttributes(input, theirs);
    input.defaultValue = theirs.defaultValue;
    const [here, there] = [input.closest('td'), theirs.closest('td')];
    takeAttributes(here, there);
    for (const other of [...here.childNodes]) if (other !== input) other.remove();
    theirs.remove();
    here.append(...[...there.childNodes].map(node => document.adoptNode(node)));
  }
}

/** Gives a row the cells that span rows from there on, unless it has them. */
function spanFrom(row, wanted) {
  const has = [...row.children].filter(cell => cell.matches('th'));
  if (has.length === wanted.length && has.every((cell, i) => cell.isEqualNode(wanted[i]))) return;
  for (const cell of has) cell.remove();
  row.prepend(...wanted.map(cell => document.adoptNode(cell)));
}

export class Arrangement {
  #order;
  #placed;
  #heads;
  #here;
  #plan;
  #takenOver;

  /** How the rows stand by an answer; null where they stand as before. */
  static of(answer, table) {
    const brought = answer.getElementById('arrangement');
    return brought && new Arrangement(brought, table);
  }

  constructor(brought, table) {
    this.#order = brought.dataset.order.split(' ');
    this.#placed = new Map(rowsOf(brought).map(row => [row.dataset.row, row]));
    this.#heads = new Map([...brought.querySelectorAll('tr[data-head]')].map(row => [row.dataset.head, [...row.children]]));
    this.table = table;
    // rows on their way that the answer does not know yet stay out of it
    this.#here = new Map(rowsOf(table).filter(row => !row.dataset.provisional || this.#order.includes(row.dataset.row)).map(row => [row.dataset.row, row]));
    const takenOver = [...this.#placed.keys()].filter(key => this.#here.get(key)?.dataset.provisional);
    const anew = new Set([...this.#placed.keys()].filter(key => !takenOver.includes(key)));
    const staying = planRows(this.#order, [...this.#here.keys()], anew);
    this.#takenOver = staying ? takenOver : [];
    this.#plan = staying ?? planRows(this.#order, [...this.#here.keys()], this.#placed);
  }

  /** Whether the page has the rows that it is thought to have. */
  get fits() { return this.#plan !== null; }

  /** The keys of all rows. */
  get order() { return this.#order; }

  /** Whether a cell goes, or comes anew. */
  replaces(input) {
    const row = input.closest('tr[data-row]');
    return Boolean(row && this.#plan?.gone.includes(row.dataset.row));
  }

  /** Makes the table's rows those of the answer; returns the ones that came with it. */
  apply() {
    const [body] = this.table.tBodies;
    const rows = this.#here;
    for (const key of this.#plan.gone) {
      rows.get(key).remove();
      rows.delete(key);
    }
    // a table without rows has a line that says so
    for (const none of body.querySelectorAll(':scope > tr:not([data-row])')) none.remove();
    for (const [key, before] of this.#plan.added) {
      const row = document.adoptNode(this.#placed.get(key));
      body.insertBefore(row, before && rows.get(before));
      rows.set(key, row);
    }
    for (const key of this.#takenOver) takeOver(rows.get(key), this.#placed.get(key));
    this.#order.forEach((key, i) => {
      const row = rows.get(key);
      if (!hasNumber(row, i + 1)) renumber(row, i + 1);
      spanFrom(row, this.#heads.get(key) ?? []);
    });
    return [...this.#plan.added.map(([key]) => key), ...this.#takenOver].map(key => rows.get(key));
  }
}
