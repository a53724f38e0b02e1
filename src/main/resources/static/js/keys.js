// Keys that do something to the row or the cell somebody is in, or lead on from it; the rest is moving about (table.js).

import { isBlankScore } from './filling.js';
import { nextPlace } from './next.js';
import { goTo, point } from './page.js';

// there Ctrl+D and Alt+Delete delete letters and words, and Alt writes signs like ≥: it is held together with Ctrl
const MAC = /^Mac/.test(navigator.platform);

/** Leads from a cell to the first button or link beside it, or to the menu of its row. */
function reachHelp(row, cell) {
  const found = cell?.querySelector('a[href], button, summary') ?? cell?.closest('tr').querySelector('.tools summary');
  found?.focus();
  return Boolean(found);
}

export class Keys {
  #form;
  #does;

  /** The cell somebody was in last, and what it held when they came. */
  #here = null;
  #cameTo = '';

  /** Where somebody was last or has been led to. */
  #from = null;

  /** What was asked and somebody has been led to. */
  #seen = new Set();

  /** Whether a row is on its way: the next press would be of a row that may not be there any more. */
  #busy = false;

  /** Each answers whether it used the key; where somebody is in no row, a key of rows is the browser's. */
  #keys = {
    'Alt+KeyN': () => this.goOn(),
    'Alt+Slash': () => this.show(),
    'Alt+KeyG': () => this.#does.split(),
    'Alt+KeyQ': (row, cell) => this.#inquire(cell),
    'Alt+Period': (row, cell) => reachHelp(row, cell),
    'Alt+Enter': row => this.#withNew(row, this.#does.add),
    [MAC ? '' : 'Alt+Delete']: row => this.#ofRow(row, this.#does.remove),
    [MAC ? 'Meta+KeyD' : 'Ctrl+KeyD']: row => this.#withNew(row, this.#does.copy),
  };

  /**
   * @param does {settle} saves and says why where that fails; {add, remove, copy} with the key of a row; {takeRule} with the
   *   cell of a blank score; {done}, called when nothing is left; {split} leads to who fills what; {inquire} with the address
   *   of a cell, blank for the whole form; {isFirst} tells which cells the person wants to be led to first; {first}, called
   *   when of those nothing is left
   */
  constructor(form, does) {
    this.#form = form;
    this.#does = does;
    form.addEventListener('focusin', event => this.#came(event.target));
    form.addEventListener('beforeinput', event => this.#insert(event));
    // before what was composed is taken for a score
    form.addEventListener('compositionend', event => this.#composed(event.target), true);
    document.addEventListener('keydown', event => this.#press(event));
  }

  /** What a cell held when somebody came to it; undefined where they are in another one. */
  cameTo(input) { return input === this.#here ? this.#cameTo : undefined; }

  /** Leads to the first place that asks for something, when the page has just come and nobody is anywhere yet. */
  begin() {
    const first = document.activeElement === document.body
      && nextPlace(document.getElementById('rail'), this.#form, new Set(), this.#does.isFirst);
    if (!first) return;
    // a page that has just been opened stays at its top where the cell is in view there
    const { top, bottom } = first.getBoundingClientRect();
    first.focus({ preventScroll: top >= 0 && bottom <= innerHeight });
  }

  /** Whether a cell was blank when somebody came to it, and holds something now. */
  isNew(input) { return input === this.#here && this.#cameTo.trim() === '' && input.value.trim() !== ''; }

  /** Leads to the next place that asks for something, or to 提交; what was typed is saved before, so that it counts. */
  async goOn() {
    if (!await this.#does.settle()) return;
    const here = this.#from?.isConnected ? this.#from : this.#form;
    const place = nextPlace(document.getElementById('rail'), here, this.#seen, this.#does.isFirst);
    if (place) {
      // said once, where what is left begins that is not theirs
      if (this.#does.isFirst(this.#from ?? here) && !this.#does.isFirst(place)) this.#does.first();
      this.#from = place;
      point(place.id);
    } else {
      goTo(this.#form.querySelector('.hand-in [value=submit]'));
      this.#does.done();
    }
  }

  /** Opens the list of keys. */
  show() {
    const list = document.getElementById('keys');
    if (!list.open) list.showModal();
    return true;
  }

  #came(element) {
    if (!element.matches('.cell[name]')) return;
    this.#here = element;
    this.#from = element;
    this.#cameTo = element.value;
  }

  /** The new row is there at once: the next press is of it. */
  #withNew(row, does) {
    if (row) does(row.dataset.row);
    return Boolean(row);
  }

  /** Asks the reviewers about the cell somebody is in; where they are in none, about the whole form. */
  #inquire(cell) {
    this.#does.inquire(cell?.querySelector('.cell[id]')?.id ?? '');
    return true;
  }

  #ofRow(row, does) {
    if (!row) return false;
    if (!this.#busy) {
      this.#busy = true;
      Promise.resolve(does(row.dataset.row)).finally(() => { this.#busy = false; });
    }
    return true;
  }

  #press(event) {
    const inForm = event.target === document.body || this.#form.contains(event.target);
    const alt = event.altKey && event.ctrlKey === MAC;
    if (!inForm || event.isComposing || event.shiftKey || event.altKey !== alt || document.querySelector('dialog[open]')) return;
    const held = alt ? 'Alt+' : event.metaKey ? 'Meta+' : event.ctrlKey ? 'Ctrl+' : '';
    const key = event.key === 'Enter' || event.key === 'Delete' ? event.key : event.code;
    const does = held && this.#keys[held + key];
    if (!does) return;
    const row = event.target.closest('tr[data-row]');
    // a key that is held down does its work once
    if (event.repeat ? row : does(row, event.target.closest('td'))) event.preventDefault();
  }

  /** An equals sign in a blank score, from whatever keyboard or input method, is no text. */
  #insert(event) {
    if ((event.data !== '=' && event.data !== '＝') || !isBlankScore(event.target)) return;
    if (!event.cancelable) return;
    event.preventDefault();
    this.#does.takeRule(event.target);
  }

  /** What an input method composes cannot be refused: it is taken away again. */
  #composed(input) {
    if (!input.matches('[name^="row."][name$=".score"]') || !/^[=＝]$/.test(input.value.trim())) return;
    input.value = '';
    this.#does.takeRule(input);
  }
}
