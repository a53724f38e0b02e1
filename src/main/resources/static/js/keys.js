// Keys that do something to the row or the cell somebody is in, or lead on from it; the rest is moving about (table.js).

import { ruleOf } from './filling.js';
import { nextPlace } from './next.js';
import { point } from './page.js';

export class Keys {
  #form;
  #does;

  /** The cell somebody was in last, and what it held when they came. */
  #here = null;
  #cameTo = '';

  /**
   * Each answers whether it used the key; where somebody is in no row, a key of rows is the browser's.
   * @param does {add, remove, copy} with a row, {fillIn} with a cell and its text, and {done}, called when nothing is left
   */
  #keys = {
    'Alt+n': () => this.goOn(),
    'Alt+/': () => this.show(),
    'Alt+Enter': row => row && this.#does.add(row),
    'Alt+Delete': row => row && this.#does.remove(row),
    'Ctrl+d': row => row && this.#does.copy(row),
    '=': (row, input) => row && this.#takeRule(input),
  };

  constructor(form, does) {
    this.#form = form;
    this.#does = does;
    form.addEventListener('focusin', event => this.#came(event.target));
    document.addEventListener('keydown', event => this.#press(event));
  }

  /** Whether a cell was blank when somebody came to it, and holds something now. */
  isNew(input) { return input === this.#here && this.#cameTo.trim() === '' && input.value.trim() !== ''; }

  /** Leads to the next place that asks for something, or to 提交. */
  goOn() {
    const here = this.#here?.isConnected ? this.#here : this.#form;
    const place = nextPlace(document.getElementById('rail'), here);
    if (place) return point(place.id);
    this.#form.querySelector('.hand-in [value=submit]').focus();
    this.#does.done();
    return true;
  }

  /** Opens the list of keys. */
  show() {
    const list = document.getElementById('keys');
    if (!list.open) list.showModal();
    return true;
  }

  #came(element) {
    if (!element.closest('.paper') || element.closest('.hand-in')) return;
    this.#here = element;
    this.#cameTo = element.value ?? '';
  }

  #press(event) {
    const inForm = event.target === document.body || this.#form.contains(event.target);
    if (!inForm || event.isComposing || event.shiftKey || (event.altKey && event.ctrlKey)) return;
    const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const held = event.altKey ? 'Alt+' : event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
    const used = this.#keys[held + letter]?.(event.target.closest('tr[data-row]'), event.target);
    if (used) event.preventDefault();
  }

  /** Fills in what the rules give the row of a blank score. */
  #takeRule(input) {
    const isScore = input.matches('[name^="row."][name$=".score"]') && input.value.trim() === '';
    const score = isScore ? ruleOf(input.closest('tr')) : null;
    if (score !== null) this.#does.fillIn(input, score);
    return score !== null;
  }
}
