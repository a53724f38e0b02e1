// Rows that are shown as soon as somebody asks for them, with the key the server takes over: what is typed next is typed into
// them, and waits behind them until it is saved.

import { renumberAll } from './arrangement.js';
import { FIELDS } from './kept.js';
import { rowsOf } from './table.js';

const PROVISIONAL = 'tr[data-provisional]';
const ASIDE = 'aside';
const DIMENSION = ':scope > th.group:not(.category)';
const CATEGORY = ':scope > th.category';

/** The cell that spans a row: its own, or one of a row above. */
function spanning(row, kind) {
  for (let at = row; at; at = at.previousElementSibling) {
    const cell = at.querySelector(kind);
    if (cell) return cell;
  }
  return null;
}

/** The name that a class goes by in its cell; beside it stand points. */
const nameIn = cell => cell?.firstChild.textContent.trim();

function head(css, name) {
  const th = document.createElement('th');
  th.scope = 'rowgroup';
  th.className = css;
  th.append(name);
  return th;
}

const isAside = row => row.dataset.provisional === ASIDE;

/** The row above or below, other than those that stand aside. */
function rowBeside(row, step) {
  let other = row[step];
  while (other && isAside(other)) other = other[step];
  return other ?? null;
}

const above = row => rowBeside(row, 'previousElementSibling');
const below = row => rowBeside(row, 'nextElementSibling');

/** Makes a row that has just been put in its place part of the classes around it. */
function span(row, [dimension, category]) {
  const [before, behind] = [above(row), below(row)];
  const isOf = other => other?.dataset.category === row.dataset.category;
  const join = (kind, isAbove, isBelow, made) => {
    if (isAbove) {
      spanning(before, kind).rowSpan++;
    } else if (isBelow) {
      const cell = behind.querySelector(kind);
      cell.rowSpan++;
      row.prepend(cell);
    } else {
      row.prepend(made());
    }
  };
  join(CATEGORY, isOf(before), isOf(behind), () => head('group category', category));
  join(DIMENSION, before && (isOf(before) || nameIn(spanning(before, DIMENSION)) === dimension),
    behind?.querySelector(DIMENSION) && (isOf(behind) || nameIn(behind.querySelector(DIMENSION)) === dimension), () => head('group', dimension));
}

/** Takes a row away, and out of the classes around it. */
function leave(row) {
  for (const kind of [CATEGORY, DIMENSION]) {
    const own = row.querySelector(kind);
    const cell = own ?? spanning(row, kind);
    if (!cell) continue;
    if (own && cell.rowSpan > 1) below(row).prepend(own);
    cell.rowSpan--;
  }
  row.remove();
}

export class Provisional {
  #cells;
  #keys = new Set();

  constructor(cells) {
    this.#cells = cells;
  }

  get #shown() { return [...this.#cells.table.querySelectorAll(PROVISIONAL)]; }

  /** A row shall be shown as long as the server has not answered. */
  want(...keys) {
    for (const key of keys) this.#keys.add(key);
  }

  /** Shows the rows that are on their way, each where it will stand, and no others. */
  show() {
    const { adding, removing } = this.#cells.pending.rowsOnTheirWay();
    for (const row of this.#shown) if (removing.has(row.dataset.row)) leave(row);
    const asked = adding.filter(({ row }) => this.#keys.has(row));
    const answered = this.#shown.filter(isAside).filter(({ dataset }) => !asked.some(({ row }) => row === dataset.row));
    const wanted = [...asked, ...answered.map(row => ({ ...row.dataset, before: below(row)?.dataset.row }))];
    if (wanted.length === 0) return;
    const later = new Set(wanted.map(({ row }) => row));
    let changed = false;
    for (const each of wanted) {
      later.delete(each.row);
      const there = this.#row(each.row);
      // the server may have it already
      if (there && !isAside(there)) continue;
      const row = there ?? this.#make(each);
      this.#put(row, this.#placeOf(each, row, later));
      span(row, this.#names(each.category));
      changed = true;
    }
    if (changed) renumberAll(this.#cells.table);
  }

  /** The rows that an answer will not speak of stand outside the classes until they are {@link show shown} again. */
  standAside(order) {
    for (const row of this.#shown.filter(each => !order.includes(each.dataset.row))) {
      for (const cell of row.querySelectorAll(':scope > th')) cell.remove();
      row.dataset.provisional = ASIDE;
    }
  }

  /** Whether a row is shown, or shall be, before the server has it. */
  wants(key) { return this.#keys.has(key); }

  /**
   * The server does not take a row: it goes, as soon as nobody is in it. What is typed in between goes where the rest of it
   * is kept.
   */
  refuse(key, why) {
    const row = this.#row(key);
    if (!row?.matches(PROVISIONAL)) return;
    if (!row.contains(document.activeElement)) {
      this.#remove(row);
      return;
    }
    const [td] = row.querySelectorAll('td');
    td.dataset.tone = 'stop';
    td.querySelector('.slot').replaceChildren(Object.assign(document.createElement('p'), { className: 'stop', textContent: why }));
    row.addEventListener('focusout', () => setTimeout(() => {
      // where only another window is in front, they are still there
      if (!row.contains(document.activeElement)) this.#remove(row);
    }));
  }

  #remove(row) {
    if (!row.isConnected) return;
    this.#keys.delete(row.dataset.row);
    leave(row);
    renumberAll(this.#cells.table);
  }

  #row(key) { return rowsOf(this.#cells.table).find(row => row.dataset.row === key); }

  /** The row in front of which another one is to stand; null for the end. */
  #placeOf({ category, before }, own, later) {
    const rows = rowsOf(this.#cells.table).filter(row => row !== own && !later.has(row.dataset.row));
    const next = rows.find(row => row.dataset.row === before && row.dataset.category === String(category));
    if (next) return next;
    const order = classes();
    const isBefore = row => order.indexOf(row.dataset.category) < order.indexOf(String(category));
    const last = rows.filter(row => row.dataset.category === String(category)).pop() ?? rows.filter(isBefore).pop();
    return last ? below(last) : rows[0] ?? null;
  }

  /** A row that stands right is not touched: moved, it would lose what the browser can take back. */
  #put(row, before) {
    const [body] = this.#cells.table.tBodies;
    for (const none of body.querySelectorAll(':scope > tr:not([data-row])')) none.remove();
    if (!row.isConnected || below(row) !== before) body.insertBefore(row, before);
    row.dataset.provisional = 'yes';
  }

  #make({ row: key, category }) {
    const row = document.importNode(document.getElementById('new-row').content, true).firstElementChild;
    row.id = `row.${key}`;
    row.dataset.row = key;
    row.dataset.category = category;
    row.querySelector('td').dataset.class = this.#names(category).join(' › ');
    for (const input of row.querySelectorAll('[data-field]')) {
      const { field } = input.dataset;
      input.id = `row.${key}.${field}`;
      input.name = input.id;
      input.setAttribute('aria-label', `第0项 ${FIELDS[field]}`);
      input.value = this.#cells.pending.textOf(input.name) ?? '';
      delete input.dataset.field;
    }
    return row;
  }

  /** The names of a class of the second level and of the one above it. */
  #names(category) {
    const option = document.querySelector(`#category option[value="${category}"]`);
    // a class that is offered no more has rows already
    return option ? option.textContent.split(' › ') : ['', ''];
  }
}

/** The second-level classes in their order, by their keys. */
export const classes = () => [...document.getElementById('category').options].map(option => option.value);
