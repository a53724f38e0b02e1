import assert from 'node:assert/strict';
import test from 'node:test';
import { meaning, placed } from '../js/choosing.js';

const press = (key, list, blank = false, more = {}) => meaning({ key, ...more }, { open: true, count: 3, at: -1, ...list }, blank);

test('a list that is closed opens by the down key in a blank cell only', () => {
  assert.equal(press('ArrowDown', { open: false }, true), 'open');
  assert.equal(press('ArrowDown', { open: false }), null);
  assert.equal(press('Enter', { open: false }, true), null);
  assert.equal(press('Escape', { open: false }, true), null);
});

test('arrows choose, and stop at the last one and at the text', () => {
  assert.equal(press('ArrowDown', {}), 0);
  assert.equal(press('ArrowDown', { at: 1 }), 2);
  assert.equal(press('ArrowDown', { at: 2 }), 2);
  assert.equal(press('ArrowUp', { at: 2 }), 1);
  assert.equal(press('ArrowUp', { at: 0 }), -1);
  assert.equal(press('ArrowUp', {}), null);
});

test('Enter takes what is chosen, and is the cell\'s own as long as nothing is', () => {
  assert.equal(press('Enter', { at: 1 }), 'take');
  assert.equal(press('Enter', {}), null);
});

test('Escape closes; letters, Tab and sideways arrows are the cell\'s own', () => {
  assert.equal(press('Escape', { at: 1 }), 'close');
  for (const key of ['a', 'Tab', 'ArrowLeft', 'ArrowRight', 'Home', 'Delete']) assert.equal(press(key, { at: 1 }), null);
});

test('keys of an input method, and held ones, are left alone', () => {
  for (const held of ['isComposing', 'ctrlKey', 'metaKey', 'altKey', 'shiftKey']) {
    for (const key of ['ArrowDown', 'Enter', 'Escape']) assert.equal(press(key, { at: 0 }, true, { [held]: true }), null);
  }
});

test('a list goes above its cell only where there is too little room below and more above', () => {
  assert.deepEqual(placed({ top: 200, bottom: 234 }, 58, 700, 180), { above: false, room: 466 });
  assert.deepEqual(placed({ top: 600, bottom: 634 }, 58, 700, 180), { above: true, room: 542 });
  assert.deepEqual(placed({ top: 90, bottom: 230 }, 58, 300, 180), { above: false, room: 70 });
  assert.deepEqual(placed({ top: -400, bottom: -360 }, 58, -400, 180), { above: false, room: 0 });
});
