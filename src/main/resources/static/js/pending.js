// What was typed and is not saved yet. It is kept in this browser until the server has confirmed it, so that neither a
// lost network, an ended session nor a closed window loses anything.

import { FIELDS, FUNDING_FIELDS, forget, keep, keptBy, keyOf } from './kept.js';

/** A random UUID; crypto.randomUUID is missing on plain-http addresses, where many of these systems live. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export class Pending {
  #key;
  #about;
  #labelOf;
  #labels = {};
  #longest;
  #asked = false;
  #rowsWanted = false;
  #rowsAsked = false;
  // in their order, and those of cells by cell, so that a block of thousands of cells is noted as quickly as one
  #waiting = new Set();
  #waitingSets = new Map();
  #sentSets = new Map();
  #held = new Map();
  #stranded = new Map();
  #disputed = new Map();

  /**
   * Takes up what this person left unsaved in this form, in whichever window.
   * @param about what the form is called, for the list of what is kept
   * @param labelOf tells what a cell is called
   * @param longest how many characters a cell may hold; longer texts are kept here and not sent
   */
  constructor(user, form, { about, labelOf, longest }) {
    this.#key = keyOf(user, form, uuid());
    this.#about = about;
    this.#labelOf = labelOf;
    this.#longest = longest;
    this.sent = [];
    /** Whether this browser holds a copy; a full or forbidden store does not. */
    this.isKept = true;
    const left = keptBy(user, form);
    for (const entry of left) Object.assign(this.#labels, entry.labels);
    this.adopted = left.reduce((sum, entry) => sum + entry.changes.length, 0);
    for (const change of left.reverse().flatMap(entry => entry.changes)) this.#note(change);
    this.#store();
    // only now: a window that is closed in between finds both copies, which does no harm
    for (const entry of left) if (this.isKept) forget(entry.key);
  }

  /** The changes to be sent, in their order. */
  get waiting() { return [...this.#waiting]; }

  /** The changes that met somebody else's. */
  get disputed() { return [...this.#disputed.values()]; }

  get isEmpty() { return this.#waiting.size === 0 && this.sent.length === 0; }

  /** Whether nothing is left to be sent, to be chosen or to be shortened. */
  get isSettled() { return this.isEmpty && this.#disputed.size === 0 && this.#held.size === 0 && this.stranded.length === 0; }

  /** Whether there is anything to ask the server for. */
  get isDue() { return this.#waiting.size > 0 || this.#rowsWanted || this.#asked; }

  /** The cells whose text is too long to be sent. */
  get tooLong() { return [...this.#held.values()]; }

  /** Why rows with a text were not taken by the server. */
  get stranded() { return [...this.#stranded.values()].filter(({ texts }) => texts.size > 0).map(({ why }) => why); }

  /** The rows whose adding waits for an answer, as they were asked for, and the keys of those to be removed. */
  rowsOnTheirWay() {
    const last = new Map();
    for (const change of [...this.sent, ...this.#waiting]) {
      if (change.op === 'add' || change.op === 'remove') last.set(change.row, change);
    }
    const all = [...last.values()];
    return {
      adding: all.filter(({ op }) => op === 'add'),
      removing: new Set(all.filter(({ op }) => op === 'remove').map(({ row }) => row)),
    };
  }

  /** Asks for the rows anew with the next answer. */
  wantRows() { this.#rowsWanted = true; }

  /** Asks for an answer although nothing may have changed here. */
  wantAnswer() { this.#asked = true; }

  /** Notes that a cell was typed into; one entry a cell, however often it changes. */
  set(cell, from, to) { this.add({ op: 'set', cell, from, to }); }

  /** Notes changes, in their order. The kept copy is written once for all of them. */
  add(...changes) {
    for (const change of changes) this.#note(change);
    this.#store();
  }

  /** Hands over everything to be sent; it stays kept until confirmed. */
  take() {
    const whole = this.#rowsWanted;
    this.#rowsAsked = whole;
    this.sent = this.waiting;
    this.#sentSets = this.#waitingSets;
    this.#waiting = new Set();
    this.#waitingSets = new Map();
    this.#rowsWanted = false;
    this.#asked = false;
    return { changes: this.sent, whole };
  }

  confirm() {
    this.sent = [];
    this.#sentSets = new Map();
    this.#store();
  }

  /** Changes met somebody else's: they stay kept until the person has chosen. */
  dispute(...changes) {
    for (const change of changes) this.#disputed.set(change.cell, change);
    if (changes.length) this.#store();
  }

  isDisputed(cell) { return this.#disputed.has(cell); }

  /** The person has chosen what shall stand in a cell. */
  settle(cell) {
    this.#disputed.delete(cell);
    this.#store();
  }

  /** The server does not take these texts: they stay here until the person has changed them. */
  hold(...changes) {
    for (const change of changes) this.#held.set(change.cell, change);
    if (changes.length) this.#store();
  }

  /**
   * The server does not take a row: what was typed into it stays here and is sent no more from this page. The next page
   * tries again.
   * @param answered what was sent, to which the answer says so
   * @returns the texts of the row
   */
  strand(row, why, answered) {
    const isOfRow = change => change.op === 'set' ? change.cell.startsWith(`row.${row}.`) : change.row === row;
    const all = [...answered, ...this.#waiting].filter(isOfRow);
    const held = [...this.#held.values()].filter(isOfRow);
    for (const change of all.filter(({ op }) => op === 'set')) this.#drop(change.cell);
    for (const change of held) this.#held.delete(change.cell);
    for (const change of all) this.#waiting.delete(change);
    this.#stranded.set(row, { why, add: all.find(({ op }) => op === 'add'), texts: new Map() });
    for (const change of [...all, ...held]) if (change.op === 'set') this.#note(change);
    this.#store();
    return [...this.#stranded.get(row).texts.values()];
  }

  /** What is typed into a row that the server has not taken. */
  #keepStranded({ texts }, { cell, to }) {
    if (to === '') texts.delete(cell);
    else texts.set(cell, to);
  }

  /** What was sent did not arrive: it waits again, in front of what was typed since. */
  putBack() {
    if (this.#rowsAsked) this.#rowsWanted = true;
    const later = this.#waiting;
    this.#waiting = new Set(this.sent);
    this.#waitingSets = this.#sentSets;
    this.sent = [];
    this.#sentSets = new Map();
    for (const change of later) this.#note(change);
    this.#store();
  }

  /** The text a cell shall hold, if it is not saved yet. */
  textOf(cell) {
    return (this.#held.get(cell) ?? this.#waitingSets.get(cell) ?? this.#sentSets.get(cell))?.to;
  }

  #note(change) {
    if (change.op !== 'set') {
      this.#waiting.add(change);
      if (change.op === 'remove') this.#seal(FIELDS, `row.${change.row}`);
      if (change.op === 'remove-line') this.#seal(FUNDING_FIELDS, `funding.${change.line}`);
      return;
    }
    const stranded = change.cell.startsWith('row.') && this.#stranded.get(change.cell.split('.')[1]);
    if (stranded) {
      this.#keepStranded(stranded, change);
      return;
    }
    this.#held.delete(change.cell);
    if (change.to.length > this.#longest) {
      this.#drop(change.cell);
      this.#held.set(change.cell, change);
      return;
    }
    const known = this.#waitingSets.get(change.cell);
    if (known) known.to = change.to;
    else this.#append({ ...change, from: this.#sentSets.get(change.cell)?.to ?? change.from });
    const now = this.#waitingSets.get(change.cell);
    if (now.from === now.to) this.#drop(change.cell);
  }

  /** What is typed into a row or line after its removal, because it was put back, comes behind the removal. */
  #seal(fields, place) {
    for (const field of Object.keys(fields)) {
      this.#waitingSets.delete(`${place}.${field}`);
      this.#held.delete(`${place}.${field}`);
    }
  }

  #append(change) {
    this.#waiting.add(change);
    this.#waitingSets.set(change.cell, change);
  }

  #drop(cell) {
    this.#waiting.delete(this.#waitingSets.get(cell));
    this.#waitingSets.delete(cell);
  }

  #store() {
    const stranded = [...this.#stranded.values()].filter(({ texts }) => texts.size > 0)
      .flatMap(({ add, texts }) => [add, ...[...texts].map(([cell, to]) => ({ op: 'set', cell, from: '', to }))]);
    const all = [...this.#disputed.values(), ...stranded, ...this.#held.values(), ...this.sent, ...this.#waiting];
    const labels = {};
    for (const change of all) {
      // a row that has left the page is called what it was called last
      const label = change.op === 'set' && (this.#labelOf(change.cell) ?? this.#labels[change.cell]);
      if (label) labels[change.cell] = label;
    }
    this.#labels = labels;
    this.isKept = keep(this.#key, this.#about, labels, all);
  }
}
