// Below a name that is being typed: what the row may be called. Typing, composing and saving never wait for it.

import { Asking } from './asking.js';
import { meaning, placed } from './choosing.js';

const NAME = '.cell[name^="row."][name$=".name"]';

// longer texts are no beginnings of names
const LONGEST = 60;

// lower lists are no help
const LOWEST = 180;

export class Suggesting {
  #form;
  #list;
  #said;
  #asking;
  #does;

  /** The id of the cell that is asked for. */
  #cell = null;
  #at = -1;

  /**
   * @param list the element of the list; its data-address is where to ask
   * @param said the element that is read aloud
   * @param does {take} with the cell, a name and a target; {down} with the cell, where a key in a
   *   blank one finds no suggestions
   */
  constructor(form, list, said, does) {
    this.#form = form;
    this.#list = list;
    this.#said = said;
    this.#does = does;
    this.#asking = new Asking((question, signal) => this.#fetch(question, signal), (html, question) => this.#show(html, question));
    form.addEventListener('input', event => { if (event.target.matches(NAME) && !event.isComposing) this.#typed(event.target); });
    form.addEventListener('compositionstart', () => this.close());
    form.addEventListener('compositionend', event => { if (event.target.matches(NAME)) this.#typed(event.target); });
    // before the keys of the cells
    form.addEventListener('keydown', event => this.#press(event), true);
    form.addEventListener('focusout', () => this.close());
    form.addEventListener('click', event => { if (event.target.matches(NAME) && isBlank(event.target)) this.#open(event.target, false); });
    // the cell keeps the focus
    list.addEventListener('pointerdown', event => event.preventDefault());
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => this.#take(event.target.closest('[role=option]')));
    addEventListener('scroll', () => this.#place(), { capture: true, passive: true });
    addEventListener('resize', () => this.#place());
  }

  get #input() { return this.#cell && document.getElementById(this.#cell); }

  /** What a screen reader is told of the cell while the list is open. */
  get #told() { return [['aria-autocomplete', 'list'], ['aria-controls', this.#list.id]]; }

  get #options() { return [...this.#list.querySelectorAll('[role=option]')]; }

  close() {
    this.#asking.stop();
    this.#cell = null;
    this.#hide();
  }

  #typed(input) {
    const typed = input.value.trim();
    // nothing typed is nothing asked
    if (typed === '' || typed.length > LONGEST) this.close();
    else this.#asking.soon(this.#question(input, false));
  }

  /** @param goesOn whether a key asked that leads to the cell below where there is nothing to suggest */
  #open(input, goesOn) {
    if (this.#list.hidden) this.#asking.now(this.#question(input, goesOn));
  }

  #question(input, goesOn) {
    this.#cell = input.id;
    const { row, category } = input.closest('tr').dataset;
    return { asked: { category, row, q: input.value.trim() }, goesOn };
  }

  async #fetch({ asked }, signal) {
    const address = `${this.#list.dataset.address}?${new URLSearchParams(asked)}`;
    const response = await fetch(address, { headers: { 'X-Requested-With': 'fetch' }, signal, priority: 'low' });
    return response.ok ? response.text() : '';
  }

  #show(html, { asked, goesOn }) {
    const input = this.#input;
    // they may have gone on
    if (!input || document.activeElement !== input || input.value.trim() !== asked.q) return;
    const groups = new DOMParser().parseFromString(html ?? '', 'text/html').querySelectorAll('[role=group]');
    if (groups.length === 0) {
      this.#hide();
      if (goesOn) this.#does.down(input);
      return;
    }
    if ([...groups].map(group => group.outerHTML).join('') !== this.#list.innerHTML) {
      this.#list.replaceChildren(...groups);
    }
    this.#list.hidden = false;
    this.#list.scrollTop = 0;
    for (const [name, value] of this.#told) input.setAttribute(name, value);
    this.#options.forEach((option, i) => { option.id = `suggestion-${i}`; });
    this.#choose(-1);
    this.#place();
    this.#say(`有 ${this.#options.length} 个可选的指标，按向下键选`);
  }

  #hide() {
    if (this.#list.hidden) return;
    this.#list.hidden = true;
    this.#choose(-1);
    for (const input of this.#form.querySelectorAll(`[aria-controls="${this.#list.id}"]`)) {
      for (const [name] of this.#told) input.removeAttribute(name);
    }
    this.#say('');
  }

  #say(words) { if (this.#said.textContent !== words) this.#said.textContent = words; }

  #press(event) {
    if (!event.target.matches(NAME)) return;
    const list = { open: !this.#list.hidden, count: this.#options.length, at: this.#at };
    const means = meaning(event, list, isBlank(event.target));
    if (means === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (means === 'open') this.#open(event.target, true);
    else if (means === 'close') this.close();
    else if (means === 'take') this.#take(this.#options[this.#at]);
    else this.#choose(means);
  }

  #choose(at) {
    this.#at = at;
    this.#options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    const input = this.#input ?? this.#form.querySelector('[aria-activedescendant]');
    if (at < 0) {
      input?.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', `suggestion-${at}`);
      this.#options[at].scrollIntoView({ block: 'nearest' });
    }
  }

  #take(option) {
    const input = this.#input;
    if (!option || !input) return;
    const { name, target } = option.dataset;
    this.close();
    this.#does.take(input, name, target);
  }

  /** Right below the cell, wherever the table has been moved to; on a phone as wide as the screen. */
  #place() {
    const input = this.#input;
    if (this.#list.hidden || !input) return;
    const cell = (input.closest('td') ?? input).getBoundingClientRect();
    const isPhone = innerWidth <= 640;
    const { above, room } = placed(cell, this.#form.querySelector('.bar').getBoundingClientRect().bottom, lowest(), LOWEST);
    const { style } = this.#list;
    style.maxHeight = `${Math.max(room, 96)}px`;
    style.left = `${(isPhone ? 0 : Math.max(8, Math.min(cell.left, innerWidth - this.#list.offsetWidth - 24))) + scrollX}px`;
    style.top = `${(above ? cell.top - this.#list.offsetHeight : cell.bottom) + scrollY}px`;
  }
}

/** Where the page is covered below: by the keyboard of a phone, or the rail that lies at its bottom. */
function lowest() {
  const rail = document.getElementById('rail');
  const end = visualViewport?.height ?? innerHeight;
  return getComputedStyle(rail).position === 'fixed' ? Math.min(end, rail.getBoundingClientRect().top) : end - 8;
}

const isBlank = input => input.value.trim() === '';
