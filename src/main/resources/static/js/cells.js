// The cells of the editor's page: what stands in them, what the server is known to hold, what waits in between.

import { growAll } from './page.js';
import { FIELDS } from './paste.js';
import { fieldOf } from './table.js';

const unified = text => text.replace(/\r\n?/g, '\n');

export class Cells {
  #saved = new Map();

  constructor(form) {
    this.form = form;
    this.pending = undefined;
    for (const input of this.inputs()) this.#saved.set(input.name, unified(input.defaultValue));
  }

  inputs() { return this.form.querySelectorAll('.cell[name]'); }

  get table() { return document.getElementById('indicators'); }

  input(cell) {
    const element = document.getElementById(cell);
    return element?.matches('.cell[name]') ? element : null;
  }

  valueOf(input) { return unified(input.value); }

  /** What the server holds, as far as this page knows; undefined where the page does not know the cell. */
  saved(cell) { return this.#saved.get(cell); }

  keep(cell, text) { this.#saved.set(cell, text); }

  /** A row is made anew: whatever the server held of one with its key is gone. */
  forgetRow(row) {
    for (const field of FIELDS) this.#saved.delete(`row.${row}.${field}`);
  }

  /** The same of a funding line. */
  forgetLine(line) {
    for (const cell of [...this.#saved.keys()]) if (cell.startsWith(`funding.${line}.`)) this.#saved.delete(cell);
  }

  /** What stands in a cell for the person; undefined where there is none. */
  textOf(cell) {
    const input = this.input(cell);
    return input ? this.valueOf(input) : this.pending.textOf(cell);
  }

  labelOf(cell) { return this.input(cell)?.getAttribute('aria-label') ?? undefined; }

  /** What the server is known to hold of a row, by field. */
  seen(row) {
    return Object.fromEntries([...row.querySelectorAll('.cell[name]')]
      .map(input => [fieldOf(input), this.saved(input.name) ?? this.valueOf(input)]));
  }

  /** What stands in a row for the person, by field. */
  texts(row) {
    return Object.fromEntries([...row.querySelectorAll('.cell[name]')].map(input => [fieldOf(input), this.valueOf(input)]));
  }

  /** The cells in parts of the page. */
  within(parts) { return parts.flatMap(part => [...part.querySelectorAll('.cell[name]')]); }

  /**
   * Cells have come anew: what the server holds of them is what came; they give way to what the person typed since.
   * @param composing one with letters on their way to characters, which keeps them
   */
  cameAnew(inputs, composing = null) {
    for (const input of inputs) this.keep(input.name, unified(input.defaultValue));
    this.overlay(inputs.filter(input => input !== composing));
  }

  /** Shows in cells what waits to be saved of them. */
  overlay(inputs) {
    for (const input of inputs) {
      const text = this.pending.textOf(input.name);
      if (text !== undefined && text !== input.value) input.value = text;
    }
    growAll(inputs);
  }
}
