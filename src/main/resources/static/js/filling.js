// What one press fills in: the scores that the rules give, the weights that are left to 100, evenly or as they were last year,
// and this year for the last.

import { point } from './page.js';
import { element, propose } from './proposing.js';
import { around, renewed } from './renewing.js';
import { shape, spread } from './spread.js';
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

  /** What is left to 100, and the rows that have no weight yet. */
  #left() {
    const blank = this.#rows('weight');
    const execution = document.getElementById('executionWeight');
    const rows = rowsOf(this.#cells.table).filter(row => !blank.includes(row)).map(row => cellOf(row, 'weight'));
    // a blank of the execution has its share to come
    const given = [execution, ...rows].map(numberIn);
    if (given.includes(null)) return { left: 0, blank: [] };
    return { left: 100 - given.reduce((sum, each) => sum + each, 0), blank };
  }

  #weights() {
    const { left, blank } = this.#left();
    const shares = spread(left, blank.length);
    return blank.slice(0, shares.length).map((row, i) => ({ row, to: shares[i] }));
  }

  #lastWeights() {
    const { left, blank } = this.#left();
    const last = blank.map(row => numberIn(row.querySelector('.last-weight')));
    const shares = shape(left, last);
    return blank.slice(0, shares.length).map((row, i) => ({ row, from: last[i], to: shares[i] }));
  }

  /** The years that may have to be one later, with their cells. */
  #years() {
    return [...document.querySelectorAll('#years li')]
      .map(({ dataset }) => ({ ...dataset, at: Number(dataset.at), certain: dataset.certain === 'true', input: this.#cells.input(dataset.cell) }))
      .filter(({ input, at, from }) => input && this.#cells.valueOf(input).startsWith(from, at));
  }

  /** Says on the buttons how much there is to fill, and hides those with nothing. */
  show(buttons) {
    for (const button of buttons) {
      const { found, words } = this.#offered(button.dataset.fill);
      button.hidden = found === 0;
      if (button.textContent !== words) button.textContent = words;
    }
  }

  #offered(kind) {
    if (kind === 'years') {
      const found = this.#years().filter(({ certain }) => certain).length;
      return { found, words: `改上年的年份（${found} 处）…` };
    }
    const found = { scores: () => this.#scores(), weights: () => this.#weights(), 'last-weights': () => this.#lastWeights() }[kind]().length;
    const words = { scores: '按规则得分', weights: '分完余下的分值', 'last-weights': '按上年的分值分' }[kind];
    return { found, words: `${words}（${found} 项）${kind === 'last-weights' ? '…' : ''}` };
  }

  async fill(kind) {
    if (!await this.#settle()) return false;
    if (kind === 'last-weights') return this.#fillLastWeights();
    if (kind === 'years') return this.#renew();
    if (kind === 'weights') return this.#fill('weight', this.#weights(), count => `已把余下的分值分给 ${count} 项`);
    const scores = this.#scores();
    const docked = scores.filter(({ row, to }) => Number(to) < (numberIn(cellOf(row, 'weight')) ?? 0)
      && cellOf(row, 'deviationExplanation').value.trim() === '');
    const rest = docked.length ? `；${docked.length} 项低于分值，请写明原因` : '';
    const done = await this.#fill('score', scores, count => `已按规则填入 ${count} 项得分${rest}`);
    if (done && docked.length) point(`row.${docked[0].row.dataset.row}.deviationExplanation`);
    return done;
  }

  async #fillLastWeights() {
    const shares = this.#lastWeights();
    const chosen = shares.length && await propose(document.getElementById('proposed'), {
      heading: '按上年的分值分',
      said: element('p', `余下的 ${this.#left().left.toFixed(2)} 分按各项上年的分值按比例分，上年没有的各得平均数；加起来正好 100。`, 'muted'),
      columns: ['哪一项', '上年', '填入'],
      lines: shares.map(({ row, from, to }) => ({
        label: cellOf(row, 'name').value.trim() || this.#cells.labelOf(cellOf(row, 'weight').name),
        from: [from === null ? '上年没有' : from.toFixed(2)],
        to: [Number(to).toFixed(2)],
      })),
    });
    return chosen ? this.#fill('weight', shares, count => `已按上年的分值分给 ${count} 项`) : false;
  }

  async #renew() {
    const years = this.#years();
    const chosen = years.length && await propose(document.getElementById('proposed'), {
      heading: '把上年的年份改成今年的',
      said: years.every(({ certain }) => certain) ? null : element('p', '作比较的年份没有勾，要改的请自己勾上。', 'muted'),
      columns: ['改哪几处', '现在', '改后'],
      lines: years.map(year => {
        const { before, from, to, behind } = around(this.#cells.valueOf(year.input), year);
        return { label: this.#cells.labelOf(year.cell), from: [before, element('del', from), behind], to: [before, element('ins', to), behind], chosen: year.certain };
      }),
      yes: '改',
    });
    if (!chosen || chosen.length === 0) return false;
    const wanted = chosen.map(i => years[i]);
    const sets = [...new Set(wanted.map(({ cell }) => cell))].map(cell => {
      const from = this.#cells.textOf(cell);
      return { op: 'set', cell, from, to: renewed(from, wanted.filter(each => each.cell === cell)) };
    });
    const done = await this.#doStep({
      words: `改年份 ${wanted.length} 处`,
      forward: sets,
      backward: sets.map(({ op, cell, from, to }) => ({ op, cell, from: to, to: from })),
    }, `已改年份 ${wanted.length} 处`);
    if (done) point(sets[0].cell);
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
