// What a person did that Ctrl+Z takes back: pastes, and rows added, removed or moved. Typing is taken back by the
// browser; here it only keeps its place in the order.

export class Steps {
  #done = [];
  #undone = [];

  /** @param step {words, forward, backward}: both are lists of changes */
  add(step) {
    this.#done.push(step);
    this.#undone = [];
  }

  /** A step came to nothing. */
  drop(step) { this.#done = this.#done.filter(each => each !== step); }

  /**
   * Somebody has typed into a cell.
   * @param before what stood in it until now
   */
  typed(cell, before) {
    if (!this.isTyping) {
      this.#done.push({ typedInto: new Map() });
      this.#undone = [];
    }
    const { typedInto } = this.#newest;
    if (!typedInto.has(cell)) typedInto.set(cell, before);
  }

  /** Whether the browser is to be asked first. */
  get isTyping() { return this.#newest?.typedInto !== undefined; }

  /** Whether all that was typed last has been taken back: what the browser would take back next was typed before another step. */
  isTakenBack(textOf) {
    return this.isTyping && [...this.#newest.typedInto].every(([cell, before]) => textOf(cell) === before);
  }

  get #newest() { return this.#done[this.#done.length - 1]; }

  /** The browser had nothing to take back. */
  passTyping() { if (this.isTyping) this.#done.pop(); }

  /** Takes a step back: a given one, or the newest. */
  undo(step = this.#done[this.#done.length - 1]) {
    const at = this.#done.lastIndexOf(step);
    if (at < 0 || step.typedInto) return null;
    this.#done.splice(at, 1);
    this.#undone.push(step);
    return step;
  }

  redo() {
    const step = this.#undone.pop() ?? null;
    if (step) this.#done.push(step);
    return step;
  }

  get canRedo() { return this.#undone.length > 0; }
}

/**
 * The changes that still fit what stands on the page: a cell that somebody has typed into since keeps its text, and a row
 * that holds such a text stays.
 * @param textOf the text of a cell, undefined where there is none
 * @returns {changes, left}: how many cells and rows were left as they are
 */
export function fitting(changes, textOf) {
  const hasRow = row => textOf(`row.${row}.name`) !== undefined;
  const hasLine = line => textOf(`funding.${line}.initialBudget`) !== undefined;
  const stands = (place, seen) => Object.entries(seen).every(([field, text]) => (textOf(`${place}.${field}`) ?? '') === text);
  const isThere = change => change.op === 'add' ? hasRow(change.row) : hasLine(change.line);
  const made = new Set(changes.filter(change => change.op.startsWith('add') && !isThere(change)).map(change => change.row ?? change.line));
  let left = 0;
  const fits = change => {
    switch (change.op) {
      case 'set': return made.has(rowOf(change.cell)) || textOf(change.cell) === change.from;
      case 'remove': return hasRow(change.row) && stands(`row.${change.row}`, change.seen);
      case 'remove-line': return hasLine(change.line) && stands(`funding.${change.line}`, change.seen);
      case 'add-line':
      case 'add': return !isThere(change);
      default: return hasRow(change.row);
    }
  };
  const kept = changes.filter(change => {
    const does = fits(change);
    if (!does && !change.op.startsWith('add')) left++;
    return does;
  });
  return { changes: kept, left };
}

const rowOf = cell => cell.startsWith('row.') || cell.startsWith('funding.') ? cell.split('.')[1] : undefined;
