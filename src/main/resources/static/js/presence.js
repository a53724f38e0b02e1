// Tells the server that this page has the form open, and where its person is, and hears who else has.

import { csrfHeader } from './csrf.js';

// three of these are missed before somebody counts as gone
const BEAT = 15000;
// whoever runs through a row of cells is told of once
const SOON = 2000;
const LONGEST = 120000;
// a screen nobody has touched for as long has nobody before it
const AWAY = 300000;

// nobody gets any further from this page: the session has ended, or the form is gone
const OVER = new Set([401, 403, 404]);

const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'scroll', 'input'];

export class Presence {
  #address;
  #page;
  #editing;
  #place;
  #took;
  #timer;
  #wait = BEAT;
  #said = null;
  #sentAt = 0;
  #touchedAt = Date.now();
  #busy = false;
  /** Whether the page says nothing, because it is not looked at, nobody is there, or nothing more comes of it. */
  #silent = true;
  #over = false;

  /**
   * @param address where to say it
   * @param page tells this page from others of the same person
   * @param editing whether the form is filled on this page
   * @param place called for the address of the cell the person is in, or ''
   * @param took called with what the server answers, {version, people: [{key, name, place, editing}]}; with no people
   *   when it does not answer
   */
  constructor({ address, page, editing, place, took }) {
    this.#address = address;
    this.#page = page;
    this.#editing = editing;
    this.#place = place;
    this.#took = took;
    document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? this.#leave() : this.#wake()));
    window.addEventListener('pagehide', () => this.#leave());
    window.addEventListener('pageshow', () => this.#wake());
    window.addEventListener('focus', () => this.#wake());
    for (const touch of TOUCHES) document.addEventListener(touch, () => this.#touched(), { passive: true, capture: true });
    document.addEventListener('focusin', () => this.moved());
    this.#wake();
  }

  /** The person may be in another cell: said soon, once. */
  moved() {
    this.#touched();
    this.#tell();
  }

  #tell() {
    if (this.#silent || this.#wait !== BEAT || this.#place() === this.#said) return;
    this.#plan(Math.max(200, this.#sentAt + SOON - Date.now()));
  }

  #touched() {
    this.#touchedAt = Date.now();
    if (this.#silent && !this.#over && document.visibilityState !== 'hidden') this.#wake();
  }

  #wake() {
    if (document.visibilityState === 'hidden') return;
    this.#over = false;
    if (!this.#silent) return;
    this.#silent = false;
    this.#touchedAt = Date.now();
    this.#plan(0);
  }

  #plan(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#beat(), delay);
  }

  async #beat() {
    if (this.#silent || this.#busy) return;
    if (Date.now() - this.#touchedAt >= AWAY) {
      this.#leave();
      return;
    }
    this.#busy = true;
    this.#said = this.#place();
    this.#sentAt = Date.now();
    const patience = new AbortController();
    const late = setTimeout(() => patience.abort(), BEAT);
    const answer = await this.#send({ place: this.#said, editing: this.#editing }, { signal: patience.signal }).catch(() => null);
    const heard = answer?.ok ? await answer.json().catch(() => null) : null;
    clearTimeout(late);
    this.#busy = false;
    if (this.#silent) return;
    if (OVER.has(answer?.status)) {
      this.#over = true;
      this.#silent = true;
    } else {
      this.#wait = heard ? BEAT : Math.min(this.#wait * 2, LONGEST);
      this.#plan(this.#wait);
      if (heard) this.#tell();
    }
    this.#took(heard ?? { version: 0, people: [] });
  }

  /** Says that nobody is at this page any more; the browser sends it although the page goes. */
  #leave() {
    if (this.#silent) return;
    this.#silent = true;
    clearTimeout(this.#timer);
    this.#send({ leaving: true }, { keepalive: true }).catch(() => {});
  }

  #send(said, options) {
    return fetch(this.#address, {
      method: 'POST',
      headers: {
        'X-Requested-With': 'fetch',
        // nobody has asked for it: it is no reason to keep anybody logged in
        'X-Unattended': 'yes',
        ...csrfHeader(),
      },
      body: new URLSearchParams({ page: this.#page, ...said }),
      ...options,
    });
  }
}
