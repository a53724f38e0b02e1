import assert from 'node:assert/strict';
import test from 'node:test';
import { rankKey } from '../js/rank-keys.js';

const link = { matches: () => false };
const field = name => ({ matches: selector => selector.includes(name) });
const press = (key, more = {}) => ({ key, target: link, ...more });

test('j and k go from form to form and stay inside the list', () => {
  assert.deepEqual(rankKey(press('j'), -1, 3), { focus: 0 });
  assert.deepEqual(rankKey(press('j'), 0, 3), { focus: 1 });
  assert.deepEqual(rankKey(press('j'), 2, 3), { focus: 2 });
  assert.deepEqual(rankKey(press('k'), 2, 3), { focus: 1 });
  assert.deepEqual(rankKey(press('k'), 0, 3), { focus: 0 });
  assert.deepEqual(rankKey(press('k'), -1, 3), { focus: 2 });
});

test('x chooses the form in focus, and none when there is none', () => {
  assert.deepEqual(rankKey(press('x'), 1, 3), { choose: 1 });
  assert.equal(rankKey(press('x'), -1, 3), null);
});

test('Enter is left to the link, and other keys to the browser', () => {
  for (const key of ['Enter', 'J', 'a', ' ', 'ArrowDown']) assert.equal(rankKey(press(key), 1, 3), null);
});

test('a letter typed into a field is a letter', () => {
  for (const name of ['input:not([type=checkbox])', 'textarea', 'select', '[contenteditable]']) {
    assert.equal(rankKey(press('j', { target: field(name) }), 1, 3), null, name);
  }
});

test('keys of the browser and of an input method are theirs', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'isComposing']) {
    assert.equal(rankKey(press('j', { [held]: true }), 1, 3), null, held);
  }
});

test('an empty list has nothing to go to', () => {
  assert.equal(rankKey(press('j'), -1, 0), null);
});
