import assert from 'node:assert/strict';
import test from 'node:test';
import { timeWords } from '../js/state.js';
import { Steps, fitting } from '../js/steps.js';

const step = words => ({ words, forward: [], backward: [] });

test('steps are taken back newest first and made again', () => {
  const steps = new Steps();
  steps.add(step('甲'));
  steps.add(step('乙'));
  assert.equal(steps.undo().words, '乙');
  assert.equal(steps.undo().words, '甲');
  assert.equal(steps.undo(), null);
  assert.equal(steps.redo().words, '甲');
  steps.add(step('丙'));
  assert.equal(steps.canRedo, false);
});

test('what was typed last is the browser\'s to take back, then the steps go on', () => {
  const steps = new Steps();
  steps.add(step('甲'));
  steps.typed();
  steps.typed();
  assert.equal(steps.isTyping, true);
  steps.passTyping();
  assert.equal(steps.undo().words, '甲');
});

test('the browser is not asked for what was typed before another step', () => {
  const steps = new Steps();
  const texts = { a: '甲', b: '' };
  const textOf = cell => texts[cell];
  steps.typed('a', '');
  steps.add(step('加一行'));
  texts.b = '乙';
  steps.typed('b', '');
  steps.typed('b', '乙');
  assert.equal(steps.isTakenBack(textOf), false);
  texts.b = '';
  assert.equal(steps.isTakenBack(textOf), true);
  steps.passTyping();
  assert.equal(steps.undo().words, '加一行');
  assert.equal(steps.isTakenBack(textOf), false);
});

test('a step that came to nothing is none', () => {
  const steps = new Steps();
  const none = step('甲');
  steps.add(step('乙'));
  steps.add(none);
  steps.drop(none);
  assert.equal(steps.undo().words, '乙');
});

test('what was typed since stays', () => {
  const texts = { 'row.a.name': '甲改过', 'row.a.score': '5', 'row.b.name': '乙', 'row.c.name': '丙', 'row.c.actual': '后来填的' };
  const blank = { actual: '' };
  const { changes, left } = fitting([
    { op: 'set', cell: 'row.a.name', from: '甲', to: '' },
    { op: 'set', cell: 'row.a.score', from: '5', to: '' },
    { op: 'remove', row: 'b', seen: { name: '乙', ...blank } },
    { op: 'remove', row: 'c', seen: { name: '丙', ...blank } },
    { op: 'add', row: 'd', category: '1' },
    { op: 'set', cell: 'row.d.name', from: '', to: '丁' },
  ], cell => texts[cell]);
  assert.deepEqual(changes.map(each => each.cell ?? each.op + each.row), ['row.a.score', 'removeb', 'addd', 'row.d.name']);
  assert.equal(left, 2);
});

test('a row that is there again keeps what was typed into it', () => {
  const { changes, left } = fitting([
    { op: 'add', row: 'a', category: '1' },
    { op: 'set', cell: 'row.a.name', from: '', to: '甲' },
  ], cell => ({ 'row.a.name': '后来写的' })[cell]);
  assert.deepEqual(changes, []);
  assert.equal(left, 1);
});

test('a time says the date where it is not today, where the server is', () => {
  const at = '2026-11-29T05:40:03+08:00';
  assert.equal(timeWords(at, Date.parse('2026-11-28T22:00:00Z')), '05:40:03');
  assert.equal(timeWords(at, Date.parse('2026-11-29T16:00:00Z')), '11月29日 05:40');
  assert.equal(timeWords(at, Date.parse('2027-01-01T00:00:00Z')), '2026年11月29日 05:40');
  assert.equal(timeWords('2026-11-28T14:03:05Z', Date.parse('2026-11-28T23:59:00Z')), '14:03:05');
  assert.equal(timeWords('?', 0), '');
});
