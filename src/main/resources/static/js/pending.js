// What was typed and is not saved yet. It is kept in this browser until the server has confirmed it, so that neither a
// lost network, an ended session nor a closed window loses anything.

const PREFIX = 'ziping:unsaved:';

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
  #rowsWanted = false;

  /** Takes up what this person left unsaved in this form, in whichever window. */
  constructor(user, form) {
    const mine = `${PREFIX}${user}:${form}:`;
    this.#key = mine + uuid();
    this.sent = [];
    this.waiting = [];
    this.disputed = [];
    for (const change of adopt(mine)) this.#queue(change);
    this.#store();
  }

  get isEmpty() { return this.waiting.length === 0 && this.sent.length === 0; }

  /** Whether there is anything to ask the server for. */
  get isDue() { return this.waiting.length > 0 || this.#rowsWanted; }

  /** Asks for the rows anew with the next answer. */
  wantRows() { this.#rowsWanted = true; }

  /** Notes that a cell was typed into; one entry a cell, however often it changes. */
  set(cell, from, to) {
    this.#queue({ op: 'set', cell, from, to });
    this.#store();
  }

  add(change) {
    this.#queue(change);
    this.#store();
  }

  /** Hands over everything to be sent; it stays kept until confirmed. */
  take() {
    const whole = this.#rowsWanted || this.waiting.some(change => change.op !== 'set');
    this.sent = this.waiting;
    this.waiting = [];
    this.#rowsWanted = false;
    return { changes: this.sent, whole };
  }

  confirm() {
    this.sent = [];
    this.#store();
  }

  /** A change met somebody else's: it stays kept until the person has chosen. */
  dispute(change) {
    this.settle(change.cell);
    this.disputed.push(change);
    this.#store();
  }

  /** The person has chosen what shall stand in a cell. */
  settle(cell) {
    this.disputed = this.disputed.filter(each => each.cell !== cell);
    this.#store();
  }

  /** What was sent did not arrive: it waits again, in front of what was typed since. */
  putBack() {
    const later = this.waiting;
    this.waiting = this.sent;
    this.sent = [];
    for (const change of later) this.#queue(change);
    this.#store();
  }

  /** The text a cell shall hold, if it is not saved yet. */
  textOf(cell) {
    return [...this.sent, ...this.waiting].filter(change => change.op === 'set' && change.cell === cell).pop()?.to;
  }

  #queue(change) {
    if (change.op !== 'set') {
      this.waiting.push(change);
      return;
    }
    const known = this.waiting.find(each => each.op === 'set' && each.cell === change.cell);
    if (known) {
      known.to = change.to;
    } else {
      const underway = this.sent.filter(each => each.op === 'set' && each.cell === change.cell).pop();
      this.waiting.push({ ...change, from: underway ? underway.to : change.from });
    }
    this.waiting = this.waiting.filter(each => each.op !== 'set' || each.from !== each.to);
  }

  #store() {
    try {
      const all = [...this.disputed, ...this.sent, ...this.waiting];
      if (all.length) localStorage.setItem(this.#key, JSON.stringify(all));
      else localStorage.removeItem(this.#key);
    } catch {
      // A full or forbidden store: the page itself still holds everything and says that it is not saved.
    }
  }
}

function adopt(prefix) {
  try {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(prefix));
    const changes = keys.flatMap(key => JSON.parse(localStorage.getItem(key)));
    for (const key of keys) localStorage.removeItem(key);
    return changes;
  } catch {
    return [];
  }
}
