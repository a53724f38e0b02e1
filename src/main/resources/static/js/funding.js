// The lines of 项目资金: adding and removing them; each is a step that can be taken back.

import { point } from './page.js';
import { uuid } from './pending.js';

// a line that somebody has written into since stays
const BLANK = { name: '', initialBudget: '', adjustedBudget: '', executedAmount: '' };

/** The lines that are parts of a line, and their parts. */
function partsOf(line) {
  const inside = new Set([line.dataset.line]);
  const parts = [];
  for (let next = line.nextElementSibling; next && inside.has(next.dataset.parent); next = next.nextElementSibling) {
    inside.add(next.dataset.line);
    parts.push(next);
  }
  return parts;
}

/** The line behind a line and its parts, if it is a part of the same one. */
function behind(line) {
  const all = [line, ...partsOf(line)];
  const next = all[all.length - 1].nextElementSibling;
  return next?.dataset.parent === line.dataset.parent ? next.dataset.line : undefined;
}

export class Lines {
  /** @param doStep makes a step {words, forward, backward}; resolves to whether the server has it */
  constructor(cells, doStep) {
    this.cells = cells;
    this.doStep = doStep;
  }

  /** What the menu of a line does. */
  operate(op, line) {
    const { line: key, parent } = line.dataset;
    switch (op) {
      case 'line-above': return this.#add({ parent, beforeLine: key });
      case 'line-below': return this.#add({ parent, beforeLine: behind(line) });
      case 'add-part': return this.#add({ parent: key });
      case 'remove-line': return this.#remove(line);
      default: return this.#add({});
    }
  }

  async #add(place) {
    const line = uuid();
    const done = await this.doStep({
      words: '加一行资金',
      forward: [{ op: 'add-line', line, ...place }],
      backward: [{ op: 'remove-line', line, seen: BLANK }],
    });
    if (done) point(`funding.${line}.name`);
  }

  #remove(first) {
    const next = behind(first);
    const removed = [first, ...partsOf(first)];
    const words = removed.length > 1 ? `一行资金和它的${removed.length - 1}行其中` : '一行资金';
    return this.doStep({
      words: `删除${words}`,
      forward: [{ op: 'remove-line', line: first.dataset.line, seen: this.cells.seen(first) }],
      backward: removed.flatMap(each => this.#bringBack(each, each === first ? next : undefined)),
    }, `已删除${words}`);
  }

  #bringBack(removed, beforeLine) {
    const { line, parent } = removed.dataset;
    return [
      { op: 'add-line', line, parent, beforeLine },
      ...Object.entries(this.cells.seen(removed)).filter(([, to]) => to)
        .map(([field, to]) => ({ op: 'set', cell: `funding.${line}.${field}`, from: '', to })),
    ];
  }
}
