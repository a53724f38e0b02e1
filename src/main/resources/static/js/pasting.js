// Pasting into the editor: what is one text stays one, a block is planned, shown where it would change or leave out
// something, and made in one step that can be taken back.

import { preview, toast } from './dialogs.js';
import { FIELDS, isBlock, oneText, parseBlock, planAmounts, planPaste } from './paste.js';
import { uuid } from './pending.js';
import { cellOf, fieldOf, rowsOf } from './table.js';

// the server refuses more, and a refused block would be offered again and again
const MAX_ROWS = 500;

// what is typed into a pasted row afterwards keeps the row
const BLANK = Object.fromEntries(FIELDS.map(field => [field, '']));

/** The noughts a new form begins with are nothing anybody would miss. */
const isFilled = ({ cell, from }) => from !== '' && !(cell.startsWith('funding.') && /^0(\.0+)?$/.test(from));

export class Pasting {
  /**
   * @param cells the page's cells
   * @param doStep makes a step {words, forward, backward}; resolves to whether the server has it
   */
  constructor(cells, doStep) {
    this.cells = cells;
    this.doStep = doStep;
    this.line = document.getElementById('toast');
    cells.form.addEventListener('paste', event => this.#paste(event));
  }

  #paste(event) {
    const input = event.target;
    if (!input.matches?.('table .cell[name]') || !event.clipboardData) return;
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    if (isBlock(text, event.clipboardData.getData('text/html')) && !input.closest('.own, .objective')) this.#block(input, parseBlock(text));
    else this.#one(input, text);
  }

  /** One text, where the cursor is; the browser can take it back as if it were typed. */
  #one(input, text) {
    const before = this.cells.valueOf(input);
    const clean = oneText(text, input.tagName === 'TEXTAREA');
    input.focus();
    if (!document.execCommand('insertText', false, clean)) {
      input.setRangeText(clean, input.selectionStart, input.selectionEnd, 'end');
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const block = parseBlock(text);
    if (block.length < 2 || input.closest('.own, .objective')) return;
    toast(this.line, `${block.length} 行文字都填在这一格里了`, {
      text: '改为一行填一格',
      action: () => {
        input.value = before;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        this.#block(input, block);
      },
    });
  }

  #block(input, block) {
    return input.name.startsWith('row.') ? this.#rows(input, block) : this.#amounts(input, block);
  }

  async #rows(input, block) {
    const { table } = this.cells;
    const rows = rowsOf(table);
    const { lines, remarks } = planPaste(
      block, { row: rows.indexOf(input.closest('tr')), field: fieldOf(input) }, rows.map(row => this.#describe(row)), categories());
    const made = lines.filter(line => !line.row);
    if (rows.length + made.length > MAX_ROWS) {
      toast(this.line, `没有粘贴：一张表最多${MAX_ROWS}项指标，粘贴后会有${rows.length + made.length}项`);
      return;
    }
    for (const line of made) line.key = uuid();
    const adds = made.map(line => ({ op: 'add', row: line.key, category: line.category }));
    const sets = lines.flatMap(line => Object.entries(line.cells).map(([field, to]) => this.#set(`row.${line.row ?? line.key}.${field}`, to)));
    const removes = made.map(line => ({ op: 'remove', row: line.key, seen: { ...BLANK, ...line.cells } }));
    await this.#make(`粘贴 ${lines.length} 行`, adds, sets, removes, remarks);
  }

  async #amounts(input, block) {
    const grid = [...input.closest('tbody').querySelectorAll('tr')].map(line => [...line.querySelectorAll('td')].reverse().map(td => {
      const cell = td.querySelector('.cell');
      return { cell: cell?.matches('input[name]') ? cell.name : null, text: cell?.textContent.trim() ?? '' };
    }));
    const line = grid.findIndex(cells => cells.some(each => each.cell === input.name));
    const plan = planAmounts(block, { line, fromEnd: grid[line].findIndex(each => each.cell === input.name) }, grid);
    await this.#make(`粘贴 ${plan.sets.length} 格`, [], plan.sets.map(({ cell, text }) => this.#set(cell, text)), [], plan.remarks);
  }

  /** A change from what stands in the cell now. */
  #set(cell, to) {
    return { op: 'set', cell, from: this.cells.textOf(cell) ?? '', to };
  }

  async #make(words, adds, all, removes, remarks) {
    this.line.hidden = true;
    const sets = all.filter(each => each.from !== each.to);
    const changed = sets.filter(isFilled);
    if (adds.length === 0 && sets.length === 0) {
      toast(this.line, ['没有粘贴：粘贴的和表里一样', ...remarks.map(each => each.words)].join('；'));
      return;
    }
    if (changed.length || remarks.some(each => each.asks)) {
      const labelled = changed.map(each => ({ ...each, label: this.cells.labelOf(each.cell) ?? '' }));
      if (!await preview(document.getElementById('preview'), labelled, remarks.map(each => each.words))) {
        toast(this.line, '没有粘贴，表里没有动');
        return;
      }
    }
    const backward = sets.filter(each => this.cells.input(each.cell)).map(({ op, cell, from, to }) => ({ op, cell, from: to, to: from }));
    await this.doStep(
      { words, forward: [...adds, ...sets], backward: [...backward, ...removes] },
      [`已${words}`, ...remarks.filter(each => !each.asks).map(each => each.words)].join('；'));
  }

  #describe(row) {
    return {
      key: row.dataset.row,
      category: row.dataset.category,
      isBlank: FIELDS.every(field => cellOf(row, field).value.trim() === ''),
    };
  }
}

function categories() {
  return [...document.querySelectorAll('#category option')].map(option => {
    const [dimension, name] = option.textContent.split(' › ');
    return { id: option.value, dimension, name };
  });
}
