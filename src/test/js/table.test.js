import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { cellOf, fieldOf, move } from '../js/table.js';

// As much of a page as the module asks for: a table of rows of cells.
const table = { rows: [], querySelectorAll: () => table.rows };

function cell(name, row, value) {
  return {
    name,
    value,
    selectionStart: 0,
    selectionEnd: 0,
    matches: () => true,
    closest: what => ({ tr: row, table, '.objective': null })[what] ?? null,
    focus() { focused = this; },
    select() { selected = this; },
  };
}

function row(key, texts) {
  const tr = { dataset: { row: key } };
  tr.cells = Object.entries(texts).map(([field, text]) => cell(`row.${key}.${field}`, tr, text));
  tr.querySelector = selector => tr.cells.find(one => selector === `[name="${one.name}"]`);
  tr.querySelectorAll = () => tr.cells;
  return tr;
}

let focused;
let selected;

beforeEach(() => {
  focused = selected = undefined;
  table.rows = [row('a', { name: '项目\n数量', target: '5' }), row('b', { name: '质量', target: '6' })];
});

const at = (key, field) => cellOf(table.rows.find(tr => tr.dataset.row === key), field);

const press = (input, key, more = {}, addBelow = () => assert.fail('adds a row')) =>
  move({ target: input, key, ...more }, addBelow);

test('Enter goes to the same column of the next row, and selects what stands there', () => {
  assert.equal(press(at('a', 'target'), 'Enter'), true);
  assert.equal(focused, at('b', 'target'));
  assert.equal(selected, at('b', 'target'));
});

test('Enter in the last row asks for another one', () => {
  const asked = [];
  assert.equal(press(at('b', 'target'), 'Enter', {}, (tr, field) => asked.push(tr.dataset.row, field)), true);
  assert.deepEqual(asked, ['b', 'target']);
  assert.equal(focused, undefined);
});

test('Enter after a new name goes on in its category, where the next row is of another one', () => {
  const asked = [];
  const enter = (name, isNew) => move({ target: name, key: 'Enter' }, (tr, field) => asked.push(tr.dataset.row, field), () => isNew);
  table.rows[0].dataset.category = '1';
  table.rows[1].dataset.category = '2';
  assert.equal(enter(at('a', 'name'), true), true);
  assert.deepEqual(asked, ['a', 'name']);
  assert.equal(enter(at('a', 'name'), false), true);
  assert.equal(focused, at('b', 'name'));
  table.rows[1].dataset.category = '1';
  assert.equal(enter(at('a', 'name'), true), true);
  assert.equal(enter(at('a', 'target'), true), true);
  assert.deepEqual(asked, ['a', 'name']);
});

test('Shift and Enter is a new line', () => {
  assert.equal(press(at('a', 'name'), 'Enter', { shiftKey: true }), false);
});

test('an arrow up or down leaves a cell from its first or last line alone', () => {
  const name = at('a', 'name');
  assert.equal(press(name, 'ArrowDown'), false);
  name.selectionStart = name.selectionEnd = name.value.length;
  assert.equal(press(name, 'ArrowUp'), false);
  assert.equal(press(name, 'ArrowDown'), true);
  assert.equal(focused, at('b', 'name'));
  assert.equal(press(at('b', 'name'), 'ArrowUp'), true);
  assert.equal(focused, name);
});

test('an arrow to the side leaves a cell at its end alone', () => {
  const name = at('b', 'name');
  assert.equal(press(name, 'ArrowRight'), false);
  name.selectionStart = name.selectionEnd = name.value.length;
  assert.equal(press(name, 'ArrowRight', { shiftKey: true }), false);
  assert.equal(press(name, 'ArrowRight'), true);
  assert.equal(focused, at('b', 'target'));
  assert.equal(press(at('b', 'target'), 'ArrowLeft'), true);
  assert.equal(focused, name);
});

test('beyond the edge of the table nothing happens', () => {
  assert.equal(press(at('a', 'target'), 'ArrowUp'), false);
  assert.equal(press(at('a', 'name'), 'ArrowLeft'), false);
  assert.equal(focused, undefined);
});

test('keys belong to the input method while it composes, and to the browser with Ctrl, Alt or Meta', () => {
  for (const held of [{ isComposing: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
    assert.equal(press(at('a', 'target'), 'Enter', held), false);
  }
});

test('a field is the last part of its address', () => {
  assert.equal(fieldOf(at('a', 'target')), 'target');
});
