import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { discard, itemsOf, keptBy } from '../js/kept.js';
import { Pending } from '../js/pending.js';

class Store {
  setItem(key, text) {
    this.writes++;
    if (Store.isFull) throw new Error('full');
    this[key] = text;
  }
  getItem(key) { return this[key] ?? null; }
  removeItem(key) { delete this[key]; }
}

beforeEach(() => {
  globalThis.localStorage = new Store();
  // its own keys are what is stored
  Object.defineProperty(localStorage, 'writes', { value: 0, writable: true, enumerable: false });
  Store.isFull = false;
});

const open = (form = '7') => new Pending('preparer', form, { about: '党建经费（2025年度）', labelOf: cell => `第1行 ${cell}`, longest: 10 });

test('a change taken back leaves nothing to be saved', () => {
  const pending = open();
  pending.set('row.a.name', '原来', '原来x');
  assert.equal(pending.isEmpty, false);
  pending.set('row.a.name', '原来', '原来');
  assert.equal(pending.isSettled, true);
  assert.deepEqual(keptBy('preparer'), []);
});

test('taken back while it is on its way it is sent back', () => {
  const pending = open();
  pending.set('row.a.name', '', 'x');
  pending.take();
  pending.set('row.a.name', '', '');
  assert.deepEqual(pending.waiting, [{ op: 'set', cell: 'row.a.name', from: 'x', to: '' }]);
  pending.putBack();
  assert.equal(pending.isEmpty, true);
});

test('thousands of changes are written once', () => {
  const pending = open();
  const before = localStorage.writes;
  pending.add(...Array.from({ length: 3000 }, (_, i) => ({ op: 'set', cell: `row.${i}.name`, from: '', to: '甲' })));
  assert.equal(localStorage.writes, before + 1);
  assert.equal(keptBy('preparer')[0].changes.length, 3000);
});

test('a text that is too long is kept and shown, and not sent', () => {
  const pending = open();
  pending.set('row.a.name', '', '短');
  pending.set('row.a.name', '', '一二三四五六七八九十多');
  assert.deepEqual(pending.take().changes, []);
  assert.equal(pending.isSettled, false);
  assert.equal(open().textOf('row.a.name'), '一二三四五六七八九十多');
  const again = open();
  again.set('row.a.name', '', '好了');
  assert.deepEqual(again.take().changes, [{ op: 'set', cell: 'row.a.name', from: '', to: '好了' }]);
  assert.equal(again.tooLong.length, 0);
});

test('what is typed into a row put back comes behind its removal', () => {
  const pending = open();
  pending.set('row.a.name', '', '甲');
  pending.add({ op: 'remove', row: 'a', seen: {} }, { op: 'add', row: 'a', category: '1' }, { op: 'set', cell: 'row.a.name', from: '', to: '乙' });
  assert.deepEqual(pending.waiting.map(each => each.op + (each.to ?? '')), ['set甲', 'remove', 'add', 'set乙']);
});

test('a row removed leaves what waits in others as it is', () => {
  const pending = open();
  pending.set('row.a.name', '', '甲');
  pending.set('row.ab.name', '', '乙');
  pending.add({ op: 'remove', row: 'a', seen: {} });
  pending.set('row.ab.name', '', '丙');
  assert.deepEqual(pending.waiting.map(each => each.op + (each.to ?? '')), ['set甲', 'set丙', 'remove']);
});

test('rows that are wanted are asked for again when no answer came', () => {
  const pending = open();
  pending.wantRows();
  assert.equal(pending.take().whole, true);
  assert.equal(pending.isDue, false);
  pending.putBack();
  assert.equal(pending.isDue, true);
  assert.equal(pending.take().whole, true);
  pending.confirm();
  pending.add({ op: 'add', row: 'b', category: '1' });
  assert.equal(pending.take().whole, false);
});

test('changes that met others wait for a choice, one a cell', () => {
  const pending = open();
  const mine = to => ({ op: 'set', cell: 'row.a.name', from: '', to });
  pending.dispute(mine('甲'), { op: 'set', cell: 'row.b.name', from: '', to: '丙' });
  pending.dispute(mine('乙'));
  assert.deepEqual(pending.disputed.map(each => each.to), ['乙', '丙']);
  assert.equal(pending.isDisputed('row.a.name'), true);
  pending.settle('row.a.name');
  pending.settle('row.b.name');
  assert.equal(pending.isSettled, true);
});

test('the next page takes up what is left, also as it was kept before', () => {
  localStorage['ziping:unsaved:preparer:7:00000000-0000-4000-8000-000000000001'] = JSON.stringify([{ op: 'set', cell: 'row.a.name', from: '', to: '旧' }]);
  const pending = open();
  assert.equal(pending.adopted, 1);
  assert.equal(pending.textOf('row.a.name'), '旧');
  assert.equal(keptBy('preparer').length, 1);
});

test('a full store is no promise', () => {
  const pending = open();
  Store.isFull = true;
  pending.set('row.a.name', '', '甲');
  assert.equal(pending.isKept, false);
});

test('the list of what is kept names form and cells, and belongs to one person', () => {
  open().set('row.a.name', '', '甲');
  open('8').add({ op: 'add', row: 'b', category: '1' }, { op: 'set', cell: 'row.b.name', from: '', to: '乙' }, { op: 'set', cell: 'row.b.score', from: '', to: '5' });
  assert.deepEqual(keptBy('prep'), []);
  assert.deepEqual(keptBy('preparer', '7').map(each => each.about), ['党建经费（2025年度）']);
  assert.deepEqual(itemsOf(keptBy('preparer', '7')[0]).map(each => [each.label, each.texts[0].text]), [['第1行 row.a.name', '甲']]);
  const [added] = itemsOf(keptBy('preparer', '8')[0]);
  assert.deepEqual([added.label, ...added.texts.map(each => each.label + each.text)], ['新加的一行', '三级指标乙', '得分5']);
  discard(keptBy('preparer', '8')[0].key, added.changes);
  assert.deepEqual(keptBy('preparer').map(each => each.form), ['7']);
});

test('the rows that are on their way are those added last, and not those taken away again', () => {
  const pending = open();
  pending.add({ op: 'add', row: 'a', category: '1' }, { op: 'add', row: 'b', category: '1' });
  pending.take();
  pending.add({ op: 'add', row: 'c', category: '2', before: 'b' }, { op: 'remove', row: 'a', seen: {} });
  assert.deepEqual(pending.rowsOnTheirWay().adding.map(each => each.row), ['b', 'c']);
  assert.deepEqual([...pending.rowsOnTheirWay().removing], ['a']);
  pending.putBack();
  assert.deepEqual(pending.rowsOnTheirWay().adding.map(each => each.row), ['b', 'c']);
  pending.take();
  pending.confirm();
  assert.deepEqual(pending.rowsOnTheirWay().adding, []);
});

test('what was typed into a row that is not taken stays here, is not sent, and is tried again by the next page', () => {
  const pending = open();
  pending.add({ op: 'add', row: 'a', category: '1' });
  pending.set('row.a.name', '', '甲');
  const sent = pending.take().changes;
  pending.set('row.a.name', '', '甲乙');
  pending.set('row.a.target', '', '一二三四五六七八九十多');
  pending.set('row.ab.name', '', '丙');
  pending.confirm();

  assert.deepEqual(pending.strand('a', '最多500项', sent), ['甲乙', '一二三四五六七八九十多']);
  assert.deepEqual(pending.stranded, ['最多500项']);
  assert.deepEqual(pending.waiting.map(each => each.cell), ['row.ab.name']);
  assert.equal(pending.isSettled, false);
  pending.set('row.a.name', '甲乙', '甲乙丁');
  assert.deepEqual(itemsOf(keptBy('preparer', '7')[0]).map(each => each.label), ['新加的一行', '第1行 row.ab.name']);
  assert.deepEqual(open().take().changes.map(each => each.to ?? each.op), ['add', '甲乙丁', '丙']);
});

test('a row that is not taken leaves nothing where nothing was typed', () => {
  const pending = open();
  pending.add({ op: 'add', row: 'a', category: '1' });
  const sent = pending.take().changes;
  pending.confirm();
  assert.deepEqual(pending.strand('a', '最多500项', sent), []);
  assert.equal(pending.isSettled, true);
  assert.deepEqual(keptBy('preparer'), []);
});
