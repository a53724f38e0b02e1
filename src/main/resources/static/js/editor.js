// The editor: every change is kept, saved and answered with what the server computed.
import { Arrangement } from './arrangement.js';
import { Attaching } from './attaching.js';
import { Cells } from './cells.js';
import { ask, choose, explain, toast } from './dialogs.js';
import { wireDoubtMarks } from './doubt-marks.js';
import { Filling } from './filling.js';
import { Lines } from './funding.js';
import { Guiding } from './guiding.js';
import { Keys } from './keys.js';
import { Mine } from './mine.js';
import { News } from './news.js';
import { nextBlank } from './next.js';
import { foldRail, grow, inPlace, point, replaceTables, show, wire } from './page.js';
import { Pasting } from './pasting.js';
import { Pending, uuid } from './pending.js';
import { People } from './people.js';
import { Presence } from './presence.js';
import { Provisional, classes } from './provisional.js';
import { Rows, nextInCategory } from './rows.js';
import { Saver } from './saver.js';
import { SaveState } from './state.js';
import { Steps, fitting } from './steps.js';
import { Suggesting } from './suggesting.js';
import { cellOf, move, rowsOf } from './table.js';
import { tidied } from './tidy.js';

const form = document.getElementById('form');
const line = document.getElementById('toast');
const longest = Number(form.dataset.longest);

const cells = new Cells(form);
const pending = new Pending(form.dataset.user, form.dataset.id, {
  about: form.dataset.about, labelOf: cell => cells.labelOf(cell), longest,
});
cells.pending = pending;
const state = new SaveState(document.getElementById('save'));
const saver = new Saver(form, pending, standing, received);
const news = new News(cells);
const steps = new Steps();
const provisional = new Provisional(cells);
const rows = new Rows(cells, doStep, () => composing !== null);
const lines = new Lines(cells, doStep);
new Pasting(cells, doStep);
new Attaching(form, () => {
  pending.wantAnswer();
  saver.settle();
});
new Guiding(form, document.getElementById('guide'));
const filling = new Filling(cells, doStep, settled);
const mine = new Mine(document.getElementById('only-mine'));
const people = new People(document.getElementById('people'), document.getElementById('people-said'), cell => cells.labelOf(cell));

// cells whose score, rate or reading the person waits for
const FIGURES = '.num, [name$=".target"], [name$=".actual"]';

// what puts rows and lines somewhere, whatever they hold
const PLACING = new Set(['add', 'move', 'add-line']);

/** The cell with letters on their way to characters. */
let composing = null;

/** Why the server would not take something, until the next answer. */
let refused = '';

/** Says how saving stands. What stops it keeps being said, whatever is typed meanwhile. */
function standing(words = '未保存…') {
  const { blocked, trouble } = saver;
  const [long] = pending.tooLong;
  if (blocked && !pending.isEmpty) state.show('unsaved', blocked.words, blocked.link);
  else if (pending.disputed.length) state.show('unsaved', '有内容等您选择');
  else if (long) state.show('unsaved', tooLongWords(long), toShorten(long));
  else if (pending.stranded.length) state.show('unsaved', `未保存：${pending.stranded[0]}，没加上的一行留在本机`, toKept);
  else if (refused) state.show('unsaved', `未保存：${refused}`);
  else if (trouble && !pending.isEmpty) state.show('unsaved', trouble.words);
  else if (!pending.isEmpty || composing) state.show('saving', words);
  else state.saved(saver.savedAt);
}

const tooLongWords = ({ cell, to }) => `未保存：“${cells.labelOf(cell) ?? '新加的一行'}”有${to.length}字，最多${longest}字。文字留在格子里，请删减。`;

const toKept = { text: '看留在本机的内容', href: form.dataset.unsaved };

const toShorten = ({ cell }) => cells.input(cell) ? { text: '去删减', href: `#${cell}` } : toKept;

/** Answers a button that needs everything saved: why that is not so, and what leads on. */
function answerWhy() {
  standing();
  state.point();
  const [long] = pending.tooLong;
  if (saver.blocked) toast(line, pending.isEmpty ? saver.blocked.reason : saver.blocked.words, saver.blocked.link);
  else if (long) toast(line, tooLongWords(long), toShorten(long));
  else if (saver.trouble) toast(line, pending.isEmpty ? '连不上服务器，请稍后再按一次' : saver.trouble.words);
  else if (pending.stranded.length) toast(line, `没有加上：${pending.stranded[0]}，那一行留在本机`, toKept);
  else if (refused) toast(line, `未保存：${refused}`);
}

function typed(input) {
  grow(input);
  pending.set(input.name, cells.saved(input.name) ?? '', cells.valueOf(input));
  standing();
  if (pending.isDue) saver.soon(input.matches(FIGURES));
}

/** Letters on their way to characters are no text yet. */
function startComposing(input) {
  grow(input);
  composing = input;
  standing();
}

function stopComposing(input) {
  composing = null;
  typed(input);
  news.composed(input);
  if (rowsLater) reloadRows();
}

/** The rows have come while somebody composes in one of them, who would lose it: they come again afterwards. */
let rowsLater = false;

/** An answer has arrived; tells whether everything that was sent is kept. */
function received(answer, changes) {
  const { version, beside } = answer.querySelector('[data-version]').dataset;
  form.dataset.version = version;
  // the rows of a partial answer say nothing of the others
  if (answer.getElementById('indicators')) form.dataset.beside = beside;
  const refusals = [...answer.querySelectorAll('#conflicts .alarm')];
  const stranded = strandRows(refusals, changes);
  const conflicts = [...answer.querySelectorAll('#conflicts .choice')].filter(({ dataset }) => !stranded.has(rowOf(dataset.cell)));
  for (const conflict of conflicts.filter(each => each.dataset.gone === 'true')) rememberGone(conflict);
  const unsettled = new Set(conflicts.map(conflict => conflict.dataset.cell));
  const refusedCells = new Set(refusals.map(each => each.querySelector('a').hash.slice(1)));
  const ours = new Set(changes.map(each => each.op === 'set' ? each.cell : each.row ?? each.line));
  const sets = changes.filter(each => each.op === 'set');
  pending.dispute(...sets.filter(({ cell }) => unsettled.has(cell)));
  pending.hold(...sets.filter(({ cell }) => !unsettled.has(cell) && refusedCells.has(cell)));
  for (const { cell, to } of sets) if (!unsettled.has(cell) && !refusedCells.has(cell) && !stranded.has(rowOf(cell))) cells.keep(cell, to);
  for (const conflict of conflicts) cells.keep(conflict.dataset.cell, conflict.querySelector('.theirs').textContent);
  const known = { count: news.count, gone: news.gone };
  takeAnswer(answer, ours);
  const years = answer.getElementById('years');
  if (years) document.getElementById('years').replaceWith(years);
  offerFilling();
  if (conflicts.length) choose(document.getElementById('choose'), conflicts, settle);
  refused = refusals.filter(each => !pending.textOf(each.querySelector('a').hash.slice(1))).map(each => each.textContent.trim()).join('；');
  // what a colleague is typing while this page is only looked at is marked, and no more
  if (news.count > known.count && !(saver.isCatchingUp && news.gone === known.gone)) {
    const rows = news.gone > known.gone ? `，其中删除了 ${news.gone - known.gone} 行` : '';
    toast(line, `刚在别处改过 ${news.count - known.count} 处${rows}。已换成现在的内容并标出`, toFirstNews());
  }
  return conflicts.length === 0 && refusals.length === 0;
}

const rowOf = cell => cell.startsWith('row.') ? cell.split('.')[1] : undefined;

/** Takes away the rows that the server does not take, and says where their texts are; returns their keys. */
function strandRows(refusals, changes) {
  const keys = new Set();
  for (const refusal of refusals) {
    const key = /^#row\.([0-9a-f-]{36})$/.exec(refusal.querySelector('a').hash)?.[1];
    if (!key) continue;
    keys.add(key);
    const why = refusal.textContent.trim();
    const [text] = pending.strand(key, why, changes);
    provisional.refuse(key, why);
    if (text === undefined) toast(line, `没有加上这一行：${why}`);
    else toast(line, `没有加上这一行：${why}。写的“${clip(text)}”留在本机`, toKept);
  }
  return keys;
}

const clip = text => text.length > 20 ? `${text.slice(0, 20)}…` : text;

const offerFilling = () => filling.show(form.querySelectorAll('[data-fill]'));

const toFirstNews = () => news.first ? { text: '去看', href: `#${news.first}` } : undefined;

/** Whether cells come and go without anybody leaving them. */
let drawing = false;

function takeAnswer(answer, ours) {
  const arrangement = Arrangement.of(answer, cells.table);
  const fits = !arrangement || arrangement.fits;
  drawing = true;
  try {
    if (replacesComposed(answer, arrangement)) rowsLater = true;
    else inPlace(() => showAnswer(answer, fits ? arrangement : null, ours));
  } finally {
    drawing = false;
  }
  if (news.takeTexts(answer, ours, composing) || !fits) pending.wantRows();
  people.redraw();
  mine.offer();
}

/** Whether the cell somebody composes in would be taken from under them. */
function replacesComposed(answer, arrangement) {
  const table = composing?.closest('#funding, #indicators');
  return Boolean(table && (answer.getElementById(table.id) || arrangement?.replaces(composing)));
}

function showAnswer(answer, arrangement, ours) {
  const rowsCome = answer.getElementById('indicators') !== null;
  const before = rowsCome ? news.rowTexts() : undefined;
  if (arrangement) provisional.standAside(arrangement.order);
  const drawn = [...replaceTables(answer), ...arrangement ? arrangement.apply() : []];
  show(answer, drawn);
  if (arrangement || rowsCome) provisional.show();
  if (drawn.length === 0) return;
  cells.cameAnew(cells.within(drawn), composing);
  if (rowsCome) {
    rowsLater = false;
    news.takeRows(before, ours);
  }
  news.redraw();
}

/** What a row held that somebody else removed, for only this page still knows. */
const goneRows = new Map();

function rememberGone(conflict) {
  const key = conflict.dataset.cell.split('.')[1];
  const row = document.querySelector(`tr[data-row="${key}"]`);
  if (!row) return;
  goneRows.set(key, {
    category: row.dataset.category,
    before: nextInCategory(row),
    texts: [...row.querySelectorAll('.cell[name]')].map(input => [input.name, cells.valueOf(input)]),
  });
  const name = cellOf(row, 'name').value;
  const label = conflict.querySelector('strong');
  if (name && !label.textContent.startsWith('“')) label.textContent = `“${name}”的${label.textContent}`;
}

function reloadRows() {
  pending.wantRows();
  saver.soon();
}

/** The person has chosen between two values of a cell; after theirs everything comes back as it is stored. */
function settle(choice, which) {
  const cell = choice.dataset.cell;
  const mine = choice.querySelector('.mine').textContent;
  const input = cells.input(cell);
  pending.settle(cell);
  if (which === 'theirs') {
    if (input) {
      input.value = cells.saved(cell);
      grow(input);
    }
    reloadRows();
  } else if (choice.dataset.removal === 'true') {
    make([{ op: 'remove', row: cell.split('.')[1], seen: {} }]);
  } else if (choice.dataset.gone === 'true') {
    putRowBack(cell, mine);
  } else if (input) {
    input.value = mine;
    typed(input);
  }
}

/** Somebody removed the row, but the person wants it: it comes back as it stood on this page. */
function putRowBack(cell, text) {
  const key = cell.split('.')[1];
  const { category, before, texts } = goneRows.get(key)
    ?? { category: document.getElementById('category').value, before: undefined, texts: [[cell, text]] };
  cells.forgetRow(key);
  pending.add({ op: 'add', row: key, category, before }, ...texts.map(([name, to]) => ({ op: 'set', cell: name, from: '', to })));
  saver.soon();
}

/** Changes that are sent at once. Resolves to whether the server has them. */
async function make(changes) {
  const added = changes.filter(({ op }) => op === 'add').map(({ row }) => row);
  // a text is compared with what the server holds, which the answer to the one before tells; a place, and what a new row
  // holds, is not
  if (!changes.every(({ op, cell }) => PLACING.has(op) || (op === 'set' && added.includes(rowOf(cell))))) await saver.flush();
  for (const each of changes) {
    if (each.op === 'add') cells.forgetRow(each.row);
    if (each.op === 'add-line') cells.forgetLine(each.line);
  }
  pending.add(...changes.map(each => each.op === 'set' ? { ...each, from: cells.saved(each.cell) ?? '' } : each));
  provisional.show();
  cells.overlay(changes.map(each => each.op === 'set' && cells.input(each.cell)).filter(input => input));
  standing();
  const done = await saver.flush();
  if (!done && !pending.isEmpty) {
    if (saver.blocked) answerWhy();
    else if (saver.trouble) toast(line, `没有连上：已记下，连上后自动补存${added.every(row => provisional.wants(row)) ? '' : '，新增的行那时出现'}`);
  }
  return done;
}

/** Does what Ctrl+Z takes back; a page from which nothing can be saved says why instead. */
async function doStep(step, said) {
  if (saver.blocked) {
    answerWhy();
    return false;
  }
  steps.add(step);
  if (step.shown) provisional.want(step.shown);
  const done = await make(step.forward);
  const added = step.forward.filter(({ op }) => op === 'add');
  if (added.length && added.every(({ row }) => cameToNothing(row))) steps.drop(step);
  if (said && (done || pending.isEmpty)) toast(line, said, { text: '撤销', action: () => takeBack(step) });
  return done;
}

/** Whether a row that was asked for is neither there nor on its way. */
const cameToNothing = row => cells.saved(`row.${row}.name`) === undefined && !pending.rowsOnTheirWay().adding.some(each => each.row === row);

async function takeBack(step) {
  const taken = steps.undo(step);
  if (taken) await redraw(taken.backward, `已撤销：${taken.words}`, { text: '重做', action: doAgain });
}

async function doAgain() {
  const step = steps.redo();
  if (step) await redraw(step.forward, `已重做：${step.words}`, { text: '撤销', action: () => takeBack(step) });
}

async function redraw(wanted, words, way) {
  await saver.flush();
  const { changes, left } = fitting(wanted, cell => cells.textOf(cell));
  const done = await make(changes.map(asItStands));
  const [added] = changes.filter(each => each.op === 'add');
  if (done && added) point(`row.${added.row}.name`);
  if (done) toast(line, words + (left ? `；后来改过的 ${left} 处没有动` : ''), way);
}

/** The server compares what it removes with what the person saw. */
function asItStands(change) {
  const row = change.op === 'remove' && document.querySelector(`tr[data-row="${change.row}"]`);
  const funding = change.op === 'remove-line' && document.querySelector(`tr[data-line="${change.line}"]`);
  return row || funding ? { ...change, seen: cells.seen(row || funding) } : change;
}

function closeMenus(except) {
  for (const menu of form.querySelectorAll('.tools details[open]')) if (!menu.contains(except)) menu.open = false;
}

/** What a link asks for, about a place. */
function ofPlace(link, address) {
  const asked = new URLSearchParams(link.search);
  asked.set('at', address);
  return asked;
}

/** The menu of a row, made when it is opened; it offers the categories of the tree. */
function fillMenu(details) {
  const row = details.closest('tr');
  if (!row || details.querySelector('.menu')) return;
  const menu = document.importNode(document.getElementById('row-menu').content, true);
  for (const link of menu.querySelectorAll('a')) link.search = ofPlace(link, row.id);
  const select = menu.querySelector('select');
  select.setAttribute('aria-label', `把第${rowsOf(cells.table).indexOf(row) + 1}行移到别的二级指标`);
  select.append(...[...document.getElementById('category').options].map(option => option.cloneNode(true)));
  details.append(menu);
}

async function operate(button) {
  const row = button.closest('tr');
  closeMenus();
  switch (button.dataset.op) {
    case 'above': return rows.add(row.dataset.category, row.dataset.row);
    case 'below': return rows.add(row.dataset.category, nextInCategory(row));
    case 'copy': return rows.copy(row);
    case 'up': return rows.shift(row, -1);
    case 'down': return rows.shift(row, 1);
    case 'remove':
      await saver.flush();
      return rows.remove(row);
    default:
      await saver.flush();
      return lines.operate(button.dataset.op, row);
  }
}

form.addEventListener('input', event => {
  if (!event.target.matches('.cell[name]')) return;
  tookBack = true;
  const { name } = event.target;
  if (!event.inputType?.startsWith('history')) steps.typed(name, pending.textOf(name) ?? cells.saved(name) ?? '');
  (event.isComposing ? startComposing : typed)(event.target);
});
form.addEventListener('compositionend', event => { if (event.target.matches('.cell[name]')) stopComposing(event.target); });

/** Whether the browser has answered the last Ctrl+Z by changing a cell. */
let tookBack = false;

/** The newest thing first: what was typed is the browser's to take back, and when it has nothing more, the steps before. */
function undo(event) {
  if (steps.isTakenBack(cell => cells.textOf(cell))) steps.passTyping();
  if (!steps.isTyping) {
    event.preventDefault();
    takeBack();
    return;
  }
  tookBack = false;
  setTimeout(() => {
    if (tookBack) return;
    steps.passTyping();
    takeBack();
  });
}

document.addEventListener('keydown', event => {
  const inForm = event.target === document.body || form.contains(event.target);
  if (!inForm || event.altKey || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  const key = event.key.toLowerCase();
  if (key === 's') {
    event.preventDefault();
    saver.settle().then(done => { if (!done) answerWhy(); });
  } else if (key === 'z' && !event.shiftKey) {
    undo(event);
  } else if ((key === 'y' || key === 'z') && steps.canRedo) {
    event.preventDefault();
    doAgain();
  }
});

/** Fills texts into cells as one step. */
function fillAll(filled, words) {
  const sets = filled.map(([input, to]) => ({ op: 'set', cell: input.name, from: cells.valueOf(input), to }));
  for (const [input, to] of filled) {
    input.value = to;
    typed(input);
  }
  steps.add({ words, forward: sets, backward: sets.map(({ op, cell, from, to }) => ({ op, cell, from: to, to: from })) });
}

function fillIn(input, to) {
  fillAll([[input, to]], `填入“${to}”`);
  input.focus();
}

/** Begins a reason, with the cursor where the person goes on; what they have typed meanwhile stays. */
function beginReason(input, lead) {
  const typed = cells.valueOf(input);
  fillIn(input, typed.startsWith(lead) ? typed : lead + typed);
  input.setSelectionRange(lead.length, lead.length);
}

/** The same after a while, in which the person may have gone on to another cell. */
function fillThere(input, to) {
  fillAll([[input, to]], `填入“${to}”`);
  if (document.activeElement === document.body) input.focus();
}

/** A number somebody leaves is written as the paper shows it; it is taken back together with what was typed. */
function tidy(input) {
  const [text, to] = [cells.valueOf(input), tidied(input.value)];
  if (to === text) return;
  const from = keys.cameTo(input) ?? text;
  input.value = to;
  typed(input);
  steps.add({
    words: `填入“${to}”`,
    forward: [{ op: 'set', cell: input.name, from, to }],
    backward: [{ op: 'set', cell: input.name, from: to, to: from }],
  });
}

/** Names a row as suggested, with the target where it has none yet, and leads on to what it still lacks. */
function takeSuggestion(input, name, target) {
  const row = input.closest('tr');
  const blank = cellOf(row, 'target').value.trim() === '';
  fillAll([[input, name], ...target && blank ? [[cellOf(row, 'target'), target]] : []], `填入“${name}”`);
  (nextBlank(row) ?? input).focus();
}

/** Whether everything is saved; says why where it is not. */
async function settled() {
  const done = await saver.settle();
  if (!done) answerWhy();
  return done;
}

/** Does something with a row as it stands when all before it is saved; it may have gone meanwhile. */
async function withRow(key, does) {
  await saver.flush();
  const row = rowWith(key);
  return row ? does(row) : false;
}

const rowWith = key => document.querySelector(`tr[data-row="${key}"]`);

const keys = new Keys(form, {
  settle: settled,
  add: key => rows.add(rowWith(key).dataset.category, nextInCategory(rowWith(key))),
  remove: key => withRow(key, row => rows.remove(row)),
  copy: key => rows.copy(rowWith(key)),
  takeRule: async input => {
    const said = await filling.takeRule(input, fillThere);
    if (said) toast(line, said);
  },
  split: () => form.querySelector('[data-split]').click(),
  isFirst: cell => mine.isFirst(cell),
  first: () => toast(line, '您的部分都填好了，下面是别人的'),
  inquire: address => {
    const link = form.querySelector('a[data-inquire]');
    ask(`${link.pathname}?${ofPlace(link, address)}`, document.getElementById('ask'), () => saver.settle());
  },
  done: () => toast(line, '没有要补的，财政会问的也看过了，可以提交'),
});

new Suggesting(form, document.getElementById('suggestions'), document.getElementById('suggested'), {
  take: takeSuggestion,
  down: input => move({ target: input, key: 'ArrowDown' }, () => {}),
});

form.addEventListener('keydown', event => {
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.target.closest('tr[data-row]')) {
    event.preventDefault();
    const step = event.key === 'ArrowUp' ? -1 : 1;
    if (event.shiftKey) withRow(event.target.closest('tr').dataset.row, row => rows.changeClass(row, step, classes()));
    else rows.shift(event.target.closest('tr'), step);
  } else if (event.key === 'Escape') {
    closeMenus();
  } else if (move(event, (row, field) => { if (field === 'name' && cellOf(row, 'name').value.trim()) rows.add(row.dataset.category, nextInCategory(row)); }, input => keys.isNew(input))) {
    event.preventDefault();
  }
});

form.addEventListener('toggle', event => { if (event.target.open && event.target.closest('.tools')) fillMenu(event.target); }, true);

form.addEventListener('change', event => {
  if (drawing) return;
  if (event.target.matches('.cell.num[name]')) tidy(event.target);
  if (event.target.matches('.cell[name]')) saver.flush();
  if (!event.target.matches('.tools select') || !event.target.value) return;
  const category = event.target.value;
  closeMenus();
  rows.moveTo(event.target.closest('tr'), category);
});

form.addEventListener('click', event => {
  const summary = event.target.closest('.tools summary');
  if (summary) fillMenu(summary.parentElement);
  const quick = event.target.closest('.quick button');
  if (quick?.dataset.lead) {
    beginReason(quick.closest('td').querySelector('.cell'), quick.dataset.lead);
    return;
  }
  if (quick) {
    fillIn(quick.closest('td').querySelector('.cell'), quick.dataset.take ?? quick.textContent);
    return;
  }
  const fills = event.target.closest('[data-fill]');
  if (fills) filling.fill(fills.dataset.fill);
  if (event.target.closest('[data-next]')) keys.goOn();
  if (event.target.closest('[data-keys]')) keys.show();
  const button = event.target.closest('button[name=action], button[data-op]');
  if (button?.dataset.op) {
    event.preventDefault();
    operate(button);
  } else if (button?.value === 'add') {
    event.preventDefault();
    rows.add(document.getElementById('category').value);
  }
});

document.addEventListener('click', event => {
  closeMenus(event.target);
  if (event.target.closest('#toast [data-close]')) line.hidden = true;
  const pin = event.target.closest('a[data-pin]');
  if (pin && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    ask(pin.href, document.getElementById('ask'), () => saver.settle());
  }
  const leaving = event.target.closest('a[data-after-save]');
  if (leaving && !pending.isSettled) {
    event.preventDefault();
    saver.settle().then(done => {
      if (done) location.href = leaving.href;
      else answerWhy();
    });
  }
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  const submits = event.submitter?.value === 'submit';
  const known = news.count;
  // what will be handed in is what is stored: an answer shows what others have changed since
  if (submits) pending.wantAnswer();
  if (!await saver.settle()) answerWhy();
  else if (submits && news.count > known) toast(line, '还没有提交：这张表刚在别处改过，已标出，请看过再提交', toFirstNews());
  else if (submits) location.href = form.getAttribute('action').replace(/\/edit$/, '/submission');
});

// rows that were asked for on another page and have not arrived
provisional.want(...pending.rowsOnTheirWay().adding.map(({ row }) => row));
provisional.show();
// what was typed before this script was there
for (const input of cells.inputs()) if (cells.valueOf(input) !== cells.saved(input.name)) typed(input);
cells.overlay(cells.inputs());
offerFilling();
foldRail();
wireDoubtMarks();
new Presence({
  address: form.dataset.presence,
  page: uuid(),
  editing: true,
  place: () => (document.activeElement?.matches('.cell[name]') ? document.activeElement.name : ''),
  took: heard => {
    people.show(heard.people);
    const beside = heard.beside > Number(form.dataset.beside);
    if (beside || heard.version > Number(form.dataset.version)) saver.catchUp(beside);
  },
});
wire(link => explain(link, document.getElementById('why')));
// a phone would open its keyboard
if (!location.hash && matchMedia('(pointer: fine)').matches) keys.begin();
if (pending.isEmpty) {
  // the page came without this claim: until here nobody saved what was typed
  standing();
} else {
  standing('正在补存上次留在本机的内容…');
  const left = pending.waiting.filter(change => change.op === 'set').map(change => change.cell);
  saver.flush().then(done => {
    if (!done || !pending.adopted) return;
    const shown = left.map(cell => cells.input(cell)).filter(input => input);
    for (const input of shown) news.note(input, '上次留在本机的，刚补存');
    toast(line, `上次没来得及保存的内容已补存，共 ${pending.adopted} 处`, shown.length ? { text: '去看', href: `#${shown[0].name}` } : undefined);
  });
}
