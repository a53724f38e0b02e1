// The editor: every change is kept, saved and answered with what the server computed.
import { ask, choose, explain, toast } from './dialogs.js';
import { operateLine, textsOfLine } from './funding.js';
import { foldRail, grow, point, show, showRows, wire } from './page.js';
import { Pending, uuid } from './pending.js';
import { Saver } from './saver.js';
import { cellOf, fieldOf, move, parseBlock, planPaste, rowsOf } from './table.js';

const form = document.getElementById('form');
const pending = new Pending(form.dataset.user, form.dataset.id);
const saver = new Saver(form, pending, showState, received);
const saved = new Map();

// the server refuses more, and a refused block would be offered again and again
const MAX_ROWS = 500;

// cells whose score, rate or reading the person waits for
const FIGURES = '.num, [name$=".target"], [name$=".actual"]';

const table = () => document.getElementById('indicators');
const inputs = () => form.querySelectorAll('.cell[name]');
const valueOf = input => input.value.replace(/\r\n?/g, '\n');

function remember() {
  for (const input of inputs()) if (!saved.has(input.name)) saved.set(input.name, input.defaultValue.replace(/\r\n?/g, '\n'));
}

function showState(state, words, link) {
  const place = document.getElementById('save');
  place.dataset.state = state;
  place.textContent = words;
  if (link) {
    const a = document.createElement('a');
    a.href = link.href;
    a.textContent = link.text;
    place.append(a);
  }
}

function typed(input) {
  grow(input);
  pending.set(input.name, saved.get(input.name) ?? '', valueOf(input));
  if (!pending.isEmpty) showState('saving', '未保存…');
  saver.soon(input.matches(FIGURES));
}

/** Letters on their way to characters are no text yet. */
function composing(input) {
  grow(input);
  showState('saving', '未保存…');
}

/** An answer has arrived; tells whether everything that was sent is kept. */
function received(answer, changes) {
  form.dataset.version = answer.querySelector('[data-version]').dataset.version;
  const conflicts = [...answer.querySelectorAll('#conflicts .choice')];
  const refusals = [...answer.querySelectorAll('#conflicts .alarm')];
  for (const conflict of conflicts.filter(each => each.dataset.gone === 'true')) nameGone(conflict);
  const unsettled = new Set(conflicts.map(conflict => conflict.dataset.cell));
  for (const change of changes.filter(each => each.op === 'set')) {
    if (unsettled.has(change.cell)) pending.dispute(change);
    else saved.set(change.cell, change.to);
  }
  for (const conflict of conflicts) saved.set(conflict.dataset.cell, conflict.querySelector('.theirs').textContent);
  if (answer.getElementById('indicators')) {
    showRows(answer);
    for (const input of form.querySelectorAll('#funding .cell[name], #indicators .cell[name]')) {
      saved.set(input.name, input.defaultValue.replace(/\r\n?/g, '\n'));
    }
    overlay();
  } else {
    show(answer);
  }
  if (conflicts.length) choose(document.getElementById('choose'), conflicts, settle);
  const choosing = conflicts.length > 0 || pending.disputed.length > 0;
  if (choosing) showState('unsaved', '有内容等您选择');
  if (refusals.length) showState('unsaved', `未保存：${refusals.map(each => each.textContent.trim()).join('；')}`);
  return !choosing && refusals.length === 0;
}

/** Only this page still knows what the row was called that somebody removed. */
function nameGone(conflict) {
  const name = form.querySelector(`[name="row.${conflict.dataset.cell.split('.')[1]}.name"]`)?.value;
  const label = conflict.querySelector('strong');
  if (name && !label.textContent.startsWith('“')) label.textContent = `“${name}”的${label.textContent}`;
}

/** Cells just brought by the server give way to what the person typed since. */
function overlay() {
  for (const input of inputs()) {
    const text = pending.textOf(input.name);
    if (text !== undefined && text !== input.value) input.value = text;
    grow(input);
  }
}

function reloadRows() {
  pending.wantRows();
  saver.soon();
}

/** The person has chosen between two values of a cell; after theirs everything comes back as it is stored. */
function settle(choice, which) {
  const cell = choice.dataset.cell;
  const mine = choice.querySelector('.mine').textContent;
  const input = form.querySelector(`[name="${CSS.escape(cell)}"]`);
  pending.settle(cell);
  if (which === 'theirs') {
    if (input) input.value = saved.get(cell);
    reloadRows();
  } else if (choice.dataset.removal === 'true') {
    change({ op: 'remove', row: cell.split('.')[1], seen: {} });
  } else if (choice.dataset.gone === 'true') {
    putRowBack(cell, mine);
  } else if (input) {
    input.value = mine;
    typed(input);
  }
}

/** Somebody removed the row, but the person wants it: it comes back as it stands on this page. */
function putRowBack(cell, text) {
  const key = cell.split('.')[1];
  const row = document.querySelector(`tr[data-row="${key}"]`);
  const category = row?.dataset.category ?? document.getElementById('category').value;
  const texts = row ? [...row.querySelectorAll('.cell[name]')].map(input => [input.name, valueOf(input)]) : [[cell, text]];
  pending.add({ op: 'add', row: key, category, before: row && nextInCategory(row) });
  for (const [name, value] of texts) {
    saved.set(name, '');
    pending.set(name, '', value);
  }
  saver.soon();
}

/** The key of the row below, if it is of the same category. */
function nextInCategory(row) {
  const next = row.nextElementSibling;
  return next?.dataset.category === row.dataset.category ? next.dataset.row : undefined;
}

/** A change of the rows themselves: saved at once, the rows come back anew. */
async function change(...changes) {
  for (const each of changes) pending.add(each);
  const done = await saver.flush();
  if (!done && !pending.isEmpty) toast(document.getElementById('toast'), '没有连上：增删的行已记下，连上后自动补上');
  return done;
}

function seen(row) {
  return Object.fromEntries([...row.querySelectorAll('.cell[name]')].map(input => [fieldOf(input), saved.get(input.name) ?? valueOf(input)]));
}

async function addRow(category, before, field = 'name') {
  const row = uuid();
  if (await change({ op: 'add', row, category, before })) point(`row.${row}.${field}`);
}

async function removeRow(row) {
  await saver.flush();
  const key = row.dataset.row;
  const category = row.dataset.category;
  const before = nextInCategory(row);
  const texts = seen(row);
  const number = rowsOf(table()).indexOf(row) + 1;
  if (!await change({ op: 'remove', row: key, seen: texts })) return;
  toast(document.getElementById('toast'), `已删除第${number}项`, () => change(
    { op: 'add', row: key, category, before },
    ...Object.entries(texts).map(([field, to]) => ({ op: 'set', cell: `row.${key}.${field}`, from: '', to }))));
}

/** One place up or down; past the end of its category a row goes to the neighbouring one. */
async function shift(row, step) {
  const rows = rowsOf(table());
  const here = rows.indexOf(row);
  const focus = document.activeElement?.closest('tr') === row && document.activeElement.name ? fieldOf(document.activeElement) : 'name';
  const other = rows[here + step];
  if (!other) return;
  const sameCategory = other.dataset.category === row.dataset.category;
  const target = step < 0 ? (sameCategory ? other : null) : rows[here + 2];
  const before = target?.dataset.category === other.dataset.category ? target.dataset.row : undefined;
  const moved = { op: 'move', row: row.dataset.row, category: other.dataset.category };
  moved.before = sameCategory || step < 0 ? before : other.dataset.row;
  if (await change(moved)) point(`row.${row.dataset.row}.${focus}`);
}

function closeMenus(except) {
  for (const menu of form.querySelectorAll('.tools details[open]')) if (!menu.contains(except)) menu.open = false;
}

/** An opened menu offers the categories of the tree; they are copied in only then. */
function offerCategories(menu) {
  const select = menu.querySelector('select');
  if (!select || select.options.length > 1) return;
  select.append(...[...document.getElementById('category').options].map(option => option.cloneNode(true)));
}

function operate(button) {
  const row = button.closest('tr');
  closeMenus();
  switch (button.dataset.op) {
    case 'above': return addRow(row.dataset.category, row.dataset.row);
    case 'below': return addRow(row.dataset.category, nextInCategory(row));
    case 'up': return shift(row, -1);
    case 'down': return shift(row, 1);
    case 'remove': return removeRow(row);
    default:
      return saver.flush().then(() => operateLine(button.dataset.op, row, change, line => textsOfLine(line, saved)));
  }
}

/** A block copied from a spreadsheet, into the cells from here on. */
async function paste(input, block) {
  const categories = [...document.querySelectorAll('#category option')].map(option => {
    const [dimension, name] = option.textContent.split(' › ');
    return { id: option.value, dimension, name };
  });
  const plan = planPaste(block, input, table(), categories);
  const wanted = rowsOf(table()).length + plan.filter(line => !line.row).length;
  if (wanted > MAX_ROWS) {
    toast(document.getElementById('toast'), `没有粘贴：一张表最多${MAX_ROWS}项指标，粘贴后会有${wanted}项`);
    return;
  }
  const undo = [];
  const changes = [];
  for (const line of plan) {
    const row = line.row ?? uuid();
    if (!line.row) {
      changes.push({ op: 'add', row, category: line.category });
      undo.push({ op: 'remove', row, seen: {} });
    }
    for (const [field, text] of Object.entries(line.cells)) {
      if (text === undefined) continue;
      const cell = `row.${row}.${field}`;
      const from = line.row ? saved.get(cell) ?? '' : '';
      const to = text.trim();
      if (from === to) continue;
      changes.push({ op: 'set', cell, from, to });
      if (line.row) undo.push({ op: 'set', cell, from: to, to: from });
    }
  }
  await saver.flush();
  for (const each of changes) pending.add(each);
  if (changes.length) showState('saving', '未保存…');
  overlay();
  pending.wantRows();
  await saver.flush();
  if (!pending.isEmpty) {
    toast(document.getElementById('toast'), '没有连上：粘贴的内容已留在本机，连上后自动补存，新增的行那时出现');
    return;
  }
  toast(document.getElementById('toast'), `已粘贴 ${plan.length} 行`, () => {
    pending.wantRows();
    change(...undo);
  });
}

/** A block copied from a spreadsheet, into the amounts from here on. */
function pasteAmounts(input, block) {
  const lines = [...input.closest('tbody').querySelectorAll('tr')];
  const start = lines.indexOf(input.closest('tr'));
  const column = [...lines[start].querySelectorAll('input.cell')].indexOf(input);
  block.forEach((texts, i) => {
    const cells = [...(lines[start + i]?.querySelectorAll('input.cell') ?? [])];
    texts.forEach((text, k) => {
      const cell = cells[column + k];
      if (!cell) return;
      cell.value = text.trim();
      typed(cell);
    });
  });
}

form.addEventListener('input', event => {
  if (event.target.matches('.cell[name]')) (event.isComposing ? composing : typed)(event.target);
});
form.addEventListener('compositionend', event => { if (event.target.matches('.cell[name]')) typed(event.target); });

form.addEventListener('keydown', event => {
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.target.closest('tr[data-row]')) {
    event.preventDefault();
    shift(event.target.closest('tr'), event.key === 'ArrowUp' ? -1 : 1);
  } else if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    saver.flush();
  } else if (event.key === 'Escape') {
    closeMenus();
  } else if (move(event, (row, field) => { if (field === 'name' && cellOf(row, 'name').value.trim()) addRow(row.dataset.category); })) {
    event.preventDefault();
  }
});

form.addEventListener('paste', event => {
  const input = event.target;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const block = parseBlock(text);
  if (!input.matches?.('table .cell[name]') || (block.length === 1 && block[0].length === 1) || input.closest('.objective')) return;
  if (input.name.startsWith('row.')) {
    if (block.every(line => line.length === 1) && !text.includes('\t') && input.tagName === 'TEXTAREA' && fieldOf(input) === 'deviationExplanation') return;
    event.preventDefault();
    paste(input, block);
  } else {
    event.preventDefault();
    pasteAmounts(input, block);
  }
});

form.addEventListener('toggle', event => { if (event.target.open) offerCategories(event.target); }, true);

form.addEventListener('change', event => {
  if (event.target.matches('.cell[name]')) saver.flush();
  if (!event.target.matches('.tools select') || !event.target.value) return;
  const row = event.target.closest('tr');
  const category = event.target.value;
  closeMenus();
  change({ op: 'move', row: row.dataset.row, category }).then(done => { if (done) point(`row.${row.dataset.row}.name`); });
});

form.addEventListener('click', event => {
  const quick = event.target.closest('.quick button');
  if (quick) {
    const input = quick.closest('td').querySelector('.cell');
    input.value = quick.textContent;
    typed(input);
    input.focus();
    return;
  }
  const button = event.target.closest('button[name=action]');
  if (button?.dataset.op) {
    event.preventDefault();
    operate(button);
  } else if (button?.value === 'add') {
    event.preventDefault();
    addRow(document.getElementById('category').value);
  }
});

document.addEventListener('click', event => {
  closeMenus(event.target);
  const pin = event.target.closest('a[data-pin]');
  if (pin && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    ask(pin.href, document.getElementById('ask'), () => saver.settle());
  }
  const leaving = event.target.closest('a[data-after-save]');
  if (leaving && !pending.isEmpty) {
    event.preventDefault();
    saver.settle().then(done => { if (done) location.href = leaving.href; });
  }
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (await saver.settle() && event.submitter?.value === 'submit') location.href = form.getAttribute('action').replace(/\/edit$/, '/submission');
});

remember();
// what was typed before this script was there
for (const input of inputs()) if (valueOf(input) !== saved.get(input.name)) typed(input);
inputs().forEach(grow);
foldRail();
wire(link => explain(link, document.getElementById('why')));
if (pending.isEmpty) {
  // the page came without this claim: until here nobody saved what was typed
  showState('saved', `已保存 ${document.getElementById('save').dataset.at}`);
} else {
  overlay();
  showState('saving', '正在补存上次留在本机的内容…');
  saver.flush().then(done => { if (done) toast(document.getElementById('toast'), '上次没来得及保存的内容已补存'); });
}
