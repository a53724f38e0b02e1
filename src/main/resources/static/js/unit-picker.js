// A select of units that can be typed into: the select stays, out of sight, and is what is sent.

import { meaning } from './choosing.js';
import { grouped, meant, narrowed } from './narrowing.js';

// longer lists are no help, and slow to draw
const MOST = 100;

let pickers = 0;

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

class UnitPicker {
  #select;
  #none;
  #units;
  #input;
  #list;
  #said;
  #at = -1;

  constructor(select) {
    this.#select = select;
    this.#none = [...select.options].find(option => option.value === '');
    this.#units = [...select.querySelectorAll('optgroup option')]
      .map(({ value, text, parentElement }) => ({ value, label: text, department: parentElement.label }));
    pickers += 1;
    const id = select.id || `unit-picker-${pickers}`;
    this.#list = make('div', { class: 'suggestions', role: 'listbox', id: `${id}-list`, 'aria-label': '单位', hidden: '' });
    this.#said = make('span', { class: 'visually-hidden', role: 'status' });
    this.#input = make('input', {
      class: 'form-select', type: 'text', role: 'combobox', id, autocomplete: 'off', placeholder: this.#none?.text || '输入名称里的字',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#list.id,
      'aria-label': select.getAttribute('aria-label'), 'aria-invalid': select.getAttribute('aria-invalid'),
      'aria-describedby': select.getAttribute('aria-describedby') || null,
    });
    // the label and the links of the errors lead to what can be seen
    select.removeAttribute('id');
    const focused = document.activeElement === select;
    const place = make('span', { class: 'picker' }, this.#input, this.#list, this.#said);
    select.before(place);
    place.append(select);
    select.hidden = true;
    this.#show();
    this.#listen();
    if (focused) this.#input.focus();
  }

  get #department() {
    const other = this.#select.form?.elements[this.#select.dataset.within];
    return other?.value ? other.selectedOptions[0].text : '';
  }

  get #options() { return [...this.#list.querySelectorAll('[role=option]')]; }

  #listen() {
    const input = this.#input;
    input.addEventListener('focus', () => input.select());
    input.addEventListener('click', () => this.#open(''));
    input.addEventListener('input', event => { if (!event.isComposing) this.#open(input.value); });
    input.addEventListener('compositionend', () => this.#open(input.value));
    input.addEventListener('keydown', event => this.#press(event));
    input.addEventListener('blur', () => this.#leave());
    // the input keeps the focus
    this.#list.addEventListener('mousedown', event => event.preventDefault());
    this.#list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) this.#take(option.dataset.value);
    });
    this.#select.addEventListener('change', () => this.#show());
  }

  /** A unit of another department is not meant any more. */
  departmentChosen(other) {
    if (other.name !== this.#select.dataset.within || other.form !== this.#select.form) return;
    const chosen = this.#units.find(unit => unit.value === this.#select.value);
    if (chosen && this.#department && chosen.department !== this.#department) this.#select.value = '';
    this.#show();
  }

  #show() {
    const chosen = this.#select.selectedOptions[0];
    this.#input.value = chosen && chosen.value ? chosen.text : '';
  }

  #open(typed) {
    const found = narrowed(this.#units, typed, this.#department);
    const shown = found.slice(0, MOST);
    const groups = grouped(shown).map(({ department, units }) => make('div', { role: 'group', 'aria-label': department },
      make('p', { 'aria-hidden': 'true' }, department),
      ...units.map(({ value, label }) => make('div', { role: 'option', 'data-value': value }, label))));
    if (this.#none && typed.trim() === '') {
      groups.unshift(make('div', { role: 'option', 'data-value': '' }, this.#none.text || '不选'));
    }
    const words = found.length === 0 ? '没有这样的单位' : found.length > MOST ? `列出前 ${MOST} 个，共 ${found.length} 个，请再输几个字` : '';
    this.#list.replaceChildren(...groups, ...words ? [make('p', { 'aria-hidden': 'true' }, words)] : []);
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#options.forEach((option, i) => { option.id = `${this.#list.id}-${i}`; });
    const chosen = this.#options.findIndex(option => option.dataset.value === this.#select.value);
    this.#choose(typed.trim() ? Math.min(0, this.#options.length - 1) : chosen);
    this.#said.textContent = words || `${found.length} 个单位，按向下键选`;
  }

  #close() {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#choose(-1);
    this.#said.textContent = '';
  }

  #press(event) {
    const list = { open: !this.#list.hidden, count: this.#options.length, at: this.#at };
    const means = meaning(event, list, true);
    if (means === null) return;
    event.preventDefault();
    if (means === 'open') this.#open('');
    else if (means === 'take') this.#take(this.#options[this.#at].dataset.value);
    else if (means === 'close') {
      this.#close();
      this.#show();
    } else this.#choose(means);
  }

  #choose(at) {
    this.#at = at;
    this.#options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at < 0) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      this.#input.setAttribute('aria-activedescendant', this.#options[at].id);
      this.#options[at].scrollIntoView({ block: 'nearest' });
    }
  }

  #take(value) {
    this.#close();
    const other = this.#select.value !== value;
    this.#select.value = value;
    this.#show();
    if (other) this.#select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What was typed counts where it can mean one unit only; else the one stays that was chosen. */
  #leave() {
    if (this.#list.hidden) return;
    const typed = this.#input.value.trim();
    const within = narrowed(this.#units, '', this.#department);
    if (typed === '') this.#take(this.#none ? '' : this.#select.value);
    else this.#take(meant(within, typed)?.value ?? this.#select.value);
  }
}

const all = new Map();

function enhance() {
  for (const select of document.querySelectorAll('select[data-units]:not([hidden])')) {
    // the only unit there is needs no choice
    if (select.options.length > 1) all.set(select, new UnitPicker(select));
  }
}

enhance();
// a list that is come back to has been fetched anew
document.addEventListener('htmx:load', enhance);
// before anybody else hears of the department
document.addEventListener('change', event => {
  for (const [select, picker] of all) {
    if (select.isConnected) picker.departmentChosen(event.target);
    else all.delete(select);
  }
}, true);
