// Moving about in the form by keyboard, and pasting a block copied from a spreadsheet.

const FIELDS = ['name', 'target', 'actual', 'weight', 'score', 'deviationExplanation'];

export const rowsOf = table => [...table.querySelectorAll('tbody tr[data-row]')];

export const cellOf = (row, field) => row.querySelector(`[name="row.${row.dataset.row}.${field}"]`);

export const fieldOf = input => input.name.split('.').pop();

const isRowCell = input => input.name.startsWith('row.');

/** The cell above or below: in the indicator rows by column, in the funding block by line. */
function neighbour(input, step) {
  const tr = input.closest('tr');
  const all = isRowCell(input)
    ? rowsOf(input.closest('table')).map(row => cellOf(row, fieldOf(input)))
    : [...input.closest('tbody').querySelectorAll('input.cell')].filter(other => fieldOf(other) === fieldOf(input));
  const here = all.findIndex(other => other === input);
  return tr && here >= 0 ? all[here + step] : undefined;
}

function sideways(input, step) {
  const cells = [...input.closest('tr').querySelectorAll('.cell[name]')];
  return cells[cells.indexOf(input) + step];
}

const atStart = input => input.selectionStart === 0 && input.selectionEnd === 0;
const atEnd = input => input.selectionStart === input.value.length && input.selectionEnd === input.value.length;
const inFirstLine = input => !input.value.slice(0, input.selectionStart).includes('\n');
const inLastLine = input => !input.value.slice(input.selectionEnd).includes('\n');

function go(target) {
  if (!target) return false;
  target.focus();
  target.select();
  return true;
}

/** Enter and the arrows; Shift+Enter is a new line. Answers whether the key was used. */
export function move(event, addBelow) {
  const input = event.target;
  if (!input.matches('table .cell[name]') || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const isObjective = input.closest('.objective');
  switch (event.key) {
    case 'Enter':
      if (event.shiftKey || isObjective) return false;
      if (!go(neighbour(input, 1)) && isRowCell(input)) addBelow(input.closest('tr'), fieldOf(input));
      return true;
    case 'ArrowDown':
      return !isObjective && inLastLine(input) && go(neighbour(input, 1));
    case 'ArrowUp':
      return !isObjective && inFirstLine(input) && go(neighbour(input, -1));
    case 'ArrowLeft':
      return atStart(input) && !event.shiftKey && go(sideways(input, -1));
    case 'ArrowRight':
      return atEnd(input) && !event.shiftKey && go(sideways(input, 1));
    default:
      return false;
  }
}

// a quoted cell ends where the cell ends; quotes a person typed end anywhere, and stay
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const BARE = /[^\t\n]*/y;

/**
 * Reads what a spreadsheet puts on the clipboard: tabs between cells, quotes around cells with line breaks and tabs.
 * Other cells come as they are, be it with quotes: "一网通办"建设.
 */
export function parseBlock(text) {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows = [[]];
  for (let i = 0; ; i++) {
    QUOTED.lastIndex = BARE.lastIndex = i;
    const quoted = QUOTED.exec(source)?.[1];
    const needed = quoted !== undefined && /[\t\n]|""/.test(quoted);
    const end = needed ? QUOTED.lastIndex : (BARE.test(source), BARE.lastIndex);
    rows[rows.length - 1].push(needed ? quoted.replaceAll('""', '"') : source.slice(i, end));
    if (end === source.length) return rows;
    if (source[end] === '\n') rows.push([]);
    i = end;
  }
}

const plain = name => name.replace(/\s/g, '').replace(/指标$/, '');

const isBlank = line => line.every(text => text.trim() === '');
const HEADS = new Set(['一级', '二级', '三级', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施']);
const isHead = line => plain(line[0]) === '一级'
  || (line.length > 1 && !isBlank(line) && line.every(text => text.trim() === '' || HEADS.has(plain(text))));

/**
 * What a pasted block means, as [row key or null for a new row, category, {field: text}] per line. A block whose first
 * columns name 一级 and 二级指标 (as copied from the whole form, spans leaving blanks) is put under those names; any
 * other block fills the cells from where it was pasted, rightwards and downwards, and makes rows where there are none.
 * Its blank lines are cells too: a column of mostly blank 偏差原因 keeps its places.
 */
export function planPaste(block, input, table, categories) {
  const lines = block.filter(line => !isHead(line));
  while (lines.length && isBlank(lines[lines.length - 1])) lines.pop();
  const filled = lines.filter(line => !isBlank(line));
  return startsWithClasses(filled, categories)
    ? planClassified(filled, table, categories)
    : planFromHere(lines, input, table);
}

function startsWithClasses(lines, categories) {
  const dimensions = new Set(categories.map(category => plain(category.dimension)));
  return lines.length > 0 && lines[0].length >= 4 && dimensions.has(plain(lines[0][0]));
}

/** Rows nobody has written into yet, such as those a new form begins with, are used up first. */
function planClassified(lines, table, categories) {
  const unused = rowsOf(table).filter(row => FIELDS.every(field => cellOf(row, field).value.trim() === ''));
  let dimension = '';
  let category = categories[0];
  return lines.filter(line => !['总分', '评分等级'].includes(plain(line[0]))).map(line => {
    if (line[0].trim()) dimension = plain(line[0]);
    if (line[1]?.trim() || line[0].trim()) {
      category = categories.find(each => plain(each.dimension) === dimension && plain(each.name) === plain(line[1] ?? ''))
        ?? categories.find(each => plain(each.dimension) === dimension) ?? category;
    }
    const at = unused.findIndex(row => row.dataset.category === category.id);
    const row = at < 0 ? null : unused.splice(at, 1)[0].dataset.row;
    return { row, category: category.id, cells: Object.fromEntries(FIELDS.map((field, i) => [field, line[i + 2]])) };
  });
}

function planFromHere(lines, input, table) {
  const rows = rowsOf(table);
  const start = rows.indexOf(input.closest('tr'));
  const column = FIELDS.indexOf(fieldOf(input));
  const last = rows[rows.length - 1];
  return lines.map((line, i) => ({
    row: rows[start + i]?.dataset.row ?? null,
    category: rows[start + i]?.dataset.category ?? last.dataset.category,
    cells: Object.fromEntries(FIELDS.slice(column).map((field, k) => [field, line[k]])),
  })).filter((each, i) => each.row || !isBlank(lines[i]));
}
