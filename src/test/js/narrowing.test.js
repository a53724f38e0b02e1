import assert from 'node:assert/strict';
import test from 'node:test';
import { grouped, meant, narrowed } from '../js/narrowing.js';

const UNITS = [
  { value: '1', label: '第一小学', department: '教育局' },
  { value: '2', label: '第二小学', department: '教育局' },
  { value: '3', label: '疾控中心', department: '卫健委' },
  { value: '4', label: 'ABC 基地', department: '卫健委' },
];
const names = units => units.map(unit => unit.label);

test('every word typed is looked for in the name of the unit or of its department', () => {
  assert.deepEqual(names(narrowed(UNITS, '')), ['第一小学', '第二小学', '疾控中心', 'ABC 基地']);
  assert.deepEqual(names(narrowed(UNITS, '小学')), ['第一小学', '第二小学']);
  assert.deepEqual(names(narrowed(UNITS, ' 教育  二 ')), ['第二小学']);
  assert.deepEqual(names(narrowed(UNITS, 'ａｂｃ')), ['ABC 基地']);
  assert.deepEqual(narrowed(UNITS, '小学 卫健'), []);
});

test('only the units of the chosen department are offered', () => {
  assert.deepEqual(names(narrowed(UNITS, '', '卫健委')), ['疾控中心', 'ABC 基地']);
  assert.deepEqual(narrowed(UNITS, '小学', '卫健委'), []);
});

test('units stand under their departments', () => {
  assert.deepEqual(grouped(UNITS).map(({ department, units }) => [department, units.length]), [['教育局', 2], ['卫健委', 2]]);
});

test('a text left standing means the unit of that name, or the only one it leaves', () => {
  assert.equal(meant(UNITS, '疾控').value, '3');
  assert.equal(meant(UNITS, ' 第一小学 ').value, '1');
  assert.equal(meant(UNITS, '小学'), null);
  assert.equal(meant(UNITS, '没有'), null);
  assert.equal(meant([...UNITS, { value: '5', label: '第一小学分校', department: '教育局' }], '第一小学').value, '1');
});
