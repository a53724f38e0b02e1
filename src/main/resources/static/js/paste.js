// What a block copied from a spreadsheet means in the form. Nothing here touches the page: a plan says which cell gets
// which text, and remarks say what the plan leaves out or puts where the person may not expect it.

export const FIELDS = ['name', 'target', 'actual', 'weight', 'score', 'deviationExplanation'];

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
    rows[rows.length - 1].push(needed ? quoted.replace(/""/g, '"') : source.slice(i, end));
    if (end === source.length) return rows;
    if (source[end] === '\n') rows.push([]);
    i = end;
  }
}

/**
 * Whether what was copied are cells and not one text: a tab tells, or the rows of the table it was copied from. Lines
 * alone do not: a sentence from a document has them too.
 */
export function isBlock(text, html) {
  return text.replace(/[\r\n]+$/, '').includes('\t') || (html.match(/<tr[\s>]/gi) ?? []).length > 1;
}

/** The one text of something that is no block, as a cell of one line or of several takes it. */
export function oneText(text, manyLines) {
  const block = parseBlock(text);
  const whole = block.length === 1 && block[0].length === 1 ? block[0][0] : text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  return manyLines ? whole : whole.trim().replace(/\s*\n\s*/g, ' ');
}

const plain = name => (name ?? '').normalize('NFKC').replace(/\s/g, '').replace(/指标$/, '');

const isBlank = line => line.every(text => text.trim() === '');
const HEADS = new Set(['一级', '二级', '三级', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施']);
const isHead = line => plain(line[0]) === '一级'
  || (line.length > 1 && !isBlank(line) && line.every(text => text.trim() === '' || HEADS.has(plain(text))));

const TOTALS = new Set(['总分', '评分等级', '合计', '总计']);
const isTotal = line => {
  const [first, ...others] = line.map(plain).filter(text => text !== '');
  return TOTALS.has(first) && others.every(text => /^[\d.,%]+$/.test(text) || /^[优良中差]$/.test(text));
};

const listed = (texts, most = 3) => texts.slice(0, most).map(text => `“${clip(text)}”`).join('、') + (texts.length > most ? '等' : '');
const clip = text => text.length > 20 ? `${text.slice(0, 20)}…` : text;

/**
 * Plans a block for the indicators. Whole forms bring their classes (一级 and 二级指标 in the first columns, merged cells
 * leaving blanks) and go under those; rows nobody has written into are used up first. Any other block fills the cells from
 * here, rightwards and downwards, its blank cells too. A block with names stays in the class where it was pasted and
 * makes its rows there; a column without names goes down the rows there are, also of the next class, and asks before it
 * makes any.
 *
 * @param block the texts, line by line
 * @param at {row: its place in the list, field}: where it was pasted
 * @param rows the form's rows in their order, {key, category, isBlank}
 * @param categories the classes in the order of the tree, {id, dimension, name}
 * @returns {lines, remarks}: per line {row: its key, null for a new one, category, cells}; remarks {words, asks}
 */
export function planPaste(block, at, rows, categories) {
  const remarks = [];
  const totals = block.filter(isTotal);
  const lines = block.filter(line => !isHead(line) && !isTotal(line));
  while (lines.length && isBlank(lines[lines.length - 1])) lines.pop();
  if (totals.length) remarks.push({ words: `${totals.map(totalWords).join('、')}由系统计算，不填入`, asks: false });
  const filled = lines.filter(line => !isBlank(line));
  const leading = classColumns(filled, at, categories, categories.find(each => each.id === rows[at.row]?.category));
  const plan = leading > 0
    ? planClassified(filled, leading, at, rows, categories, remarks)
    : planFromHere(lines, at, rows, categories, remarks);
  return { lines: plan, remarks };
}

const totalWords = line => {
  const [first, ...others] = line.map(text => text.trim()).filter(text => text !== '');
  return others.length ? `${first}（粘贴的是 ${others.join('、')}）` : first;
};

/** How many columns of the block name classes: both, the second level alone, or none. */
function classColumns(lines, at, categories) {
  const dimensions = new Set(categories.map(category => plain(category.dimension)));
  const names = new Set(categories.map(category => plain(category.name)));
  const [first] = lines;
  if (!first) return 0;
  const [one, two] = first.map(plain);
  if (dimensions.has(one) && (names.has(two) ? first.length >= 3 : first.length >= 4 && !names.has(one))) return 2;
  if (one === '' && names.has(two) && first.length >= 3) return 2;
  if (at.field !== 'name') return 0;
  if (names.has(one) && first.length >= 2) return 1;
  if (dimensions.has(one) && first.length >= 4) return 2;
  // copied from the middle of merged cells: both columns are there, and blank
  const merged = lines.every(line => plain(line[0]) === '' && plain(line[1]) === '');
  return merged && lines.some(line => line.length > FIELDS.length) ? 2 : 0;
}

function planClassified(lines, leading, at, rows, categories, remarks) {
  const unused = rows.filter(row => row.isBlank);
  const unknown = new Map();
  let category = categories.find(each => each.id === rows[at.row]?.category) ?? categories[0];
  let dimension = category.dimension;
  const plan = [];
  const over = [];
  for (const line of lines) {
    const [wantedDimension, wanted] = leading === 2 ? [line[0].trim(), (line[1] ?? '').trim()] : ['', line[0].trim()];
    if (wantedDimension) dimension = wantedDimension;
    if (wantedDimension || wanted) {
      const found = find(categories, wanted, wantedDimension || leading === 2 ? dimension : category.dimension, wantedDimension === '');
      if (!found || plain(found.name) !== plain(wanted)) {
        unknown.set([wantedDimension, wanted].filter(text => text).join(' › '), found ?? category);
      }
      category = found ?? category;
    }
    const texts = line.slice(leading);
    over.push(...texts.slice(FIELDS.length).filter(text => text.trim() !== ''));
    if (isBlank(texts.slice(0, FIELDS.length))) continue;
    const spare = unused.findIndex(row => row.category === category.id);
    plan.push({ row: spare < 0 ? null : unused.splice(spare, 1)[0].key, category: category.id, cells: cellsOf(FIELDS, texts) });
  }
  for (const [words, where] of unknown) {
    remarks.push({ words: `没有找到“${words}”这个二级指标，放在“${where.dimension} › ${where.name}”`, asks: true });
  }
  noteOver(over, remarks);
  return plan;
}

/** The class of that name; the first of its 一级指标 when only that is known. */
function find(categories, name, dimension, anywhere) {
  const within = categories.filter(each => plain(each.dimension) === plain(dimension));
  return within.find(each => plain(each.name) === plain(name))
    ?? (anywhere ? categories.find(each => plain(each.name) === plain(name)) : undefined)
    ?? within[0];
}

function planFromHere(lines, at, rows, categories, remarks) {
  const fields = FIELDS.slice(FIELDS.indexOf(at.field));
  const home = rows[at.row].category;
  const below = rows.slice(at.row);
  const ends = at.field === 'name' ? below.findIndex(row => row.category !== home) : -1;
  const there = ends < 0 ? below : below.slice(0, ends);
  const last = there[there.length - 1].category;
  const plan = lines
    .map((line, i) => ({ row: there[i]?.key ?? null, category: there[i]?.category ?? last, cells: cellsOf(fields, line) }))
    .filter((each, i) => each.row || !isBlank(lines[i]));
  const foreign = plan.find(each => each.category !== home);
  if (foreign) {
    const into = [...new Set(plan.map(each => each.category).filter(id => id !== home))]
      .map(id => categories.find(each => each.id === id)?.name ?? '');
    remarks.push({ words: `粘贴的行比这一类的多，接着填到${listed(into)}`, asks: false });
  }
  const made = plan.filter(each => !each.row).length;
  if (made && at.field !== 'name') remarks.push({ words: `下面没有行了，会新加 ${made} 行没有名称的指标`, asks: true });
  noteOver(lines.flatMap(line => line.slice(fields.length).filter(text => text.trim() !== '')), remarks);
  return plan;
}

const cellsOf = (fields, texts) => Object.fromEntries(
  fields.map((field, i) => [field, texts[i]?.trim()]).filter(([, text]) => text !== undefined));

function noteOver(texts, remarks) {
  if (texts.length) remarks.push({ words: `表里没有这么多列，多出的 ${texts.length} 格不填入：${listed(texts)}`, asks: true });
}

/**
 * Plans a block for the amounts, from a cell rightwards and downwards.
 * @param grid the block's lines as they stand, each the cells from its end backwards: {cell: null where computed, text}
 * @param at {line, fromEnd}: where it was pasted
 * @returns {sets: [{cell, text}], remarks}
 */
export function planAmounts(block, at, grid) {
  const sets = [];
  const computed = [];
  const over = [];
  block.forEach((texts, i) => texts.forEach((raw, k) => {
    const text = raw.trim();
    const place = grid[at.line + i]?.[at.fromEnd - k];
    if (place?.cell) sets.push({ cell: place.cell, text });
    else if (place && text !== '' && text !== '-' && text !== place.text) computed.push(text);
    else if (!place && text !== '') over.push(text);
  }));
  const remarks = [];
  if (computed.length) remarks.push({ words: `合计、执行率和得分由系统计算，不填入：${listed(computed)}`, asks: false });
  if (over.length) remarks.push({ words: `这里没有这么多格，多出的 ${over.length} 格不填入：${listed(over)}`, asks: true });
  return { sets, remarks };
}
