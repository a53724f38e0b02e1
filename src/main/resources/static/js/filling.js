// What one press fills in: the scores that the rules give, and the weights that are left to 100.

import { point } from './page.js';
import { spread } from './spread.js';
import { cellOf, rowsOf } from './table.js';

const NUMBER = /^\d+(\.\d+)?$/;

const numberIn = input => NUMBER.test(input?.value.trim() ?? '') ? Number(input.value) : null;

/** What the rules give a row, where that is one number; null otherwise. */
export function ruleOf(row) {
  const text = document.getElementById(`s.row.${row.dataset.row}.score`)?.querySelector('[data-why] span')?.textContent.trim();
  return NUMBER.test(text ?? '') ? text : null;
}

/** Whether a cell is the score of a row, with nothing in it. */
export const isBlankScore = input => input.matches('[name^="row."][name$=".score"]') && input.value.trim() === '';

export class Filling {
  #cells;
  #doStep;
  #settle;

  /**
   * @param doStep makes a step {words, forward, backward} and says what it did
   * @param settle saves what was typed, so that the page shows the rules' scores of it
   */
  constructor(cells, doStep, settle) {
    this.#cells = cells;
    this.#doStep = doStep;
    this.#settle = settle;
  }

  #rows(field) { return rowsOf(this.#cells.table).filter(row => cellOf(row, field)?.value.trim() === ''); }

  #scores() { return this.#rows('score').filter(ruleOf).map(row => ({ row, to: ruleOf(row) })); }

  #weights() {
    const blank = this.#rows('weight');
    const execution = document.getElementById('executionWeight');
    const rows = rowsOf(this.#cells.table).filter(row => !blank.includes(row)).map(row => cellOf(row, 'weight'));
    // a blank of the execution has its share to come
    const given = [execution, ...rows].map(numberIn);
    if (blank.length === 0 || given.includes(null)) return [];
    const shares = spread(100 - given.reduce((sum, each) => sum + each, 0), blank.length);
    return blank.slice(0, shares.length).map((row, i) => ({ row, to: shares[i] }));
  }

  /** Says on the buttons how much there is to fill, and hides those with nothing. */
  show(buttons) {
    for (const button of buttons) {
      const found = button.dataset.fill === 'scores' ? this.#scores().length : this.#weights().length;
      const words = button.dataset.fill === 'scores' ? `按规则得分（${found} 项）` : `分完余下的分值（${found} 项）`;
      button.hidden = found === 0;
      if (button.textContent !== words) button.textContent = words;
    }
  }

  async fill(kind) {
    if (!await this.#settle()) return false;
    if (kind === 'weights') return this.#fill('weight', this.#weights(), count => `已把余下的分值分给 ${count} 项`);
    const scores = this.#scores();
    const docked = scores.filter(({ row, to }) => Number(to) < (numberIn(cellOf(row, 'weight')) ?? 0)
      && cellOf(row, 'deviationExplanation').value.trim() === '');
    const rest = docked.length ? `；${docked.length} 项低于分值，请写明原因` : '';
    const done = await this.#fill('score', scores, count => `已按规则填入 ${count} 项得分${rest}`);
    if (done && docked.length) point(`row.${docked[0].row.dataset.row}.deviationExplanation`);
    return done;
  }

  /**
   * Fills in what the rules give the row of a blank score: where that is from one number to another, full marks if the page
   * offers them.
   * @returns what is to be said of it; nothing where the rules give one number
   */
  async takeRule(input, fillIn) {
    if (!await this.#settle()) return '';
    const row = document.getElementById(input.name)?.closest('tr');
    if (!row || !isBlankScore(cellOf(row, 'score'))) return '';
    const full = document.getElementById(`s.${input.name}`)?.querySelector('[data-take]')?.dataset.take;
    const score = ruleOf(row) ?? full;
    if (!score) return '这一项按规则给不出分数，请自己填';
    fillIn(cellOf(row, 'score'), score);
    return ruleOf(row) ? '' : `规则给的是一段，填了满分 ${full}，可以改`;
  }

  async #fill(field, filled, words) {
    if (filled.length === 0) return false;
    const sets = filled.map(({ row, to }) => ({ op: 'set', cell: `row.${row.dataset.row}.${field}`, from: '', to }));
    const done = await this.#doStep({
      words: words(sets.length).replace(/^已|；.*$/g, ''),
      forward: sets,
      backward: sets.map(({ op, cell, to }) => ({ op, cell, from: to, to: '' })),
    }, words(sets.length));
    // the button that was pressed is gone
    if (done) point(sets[0].cell);
    return done;
  }
}
