import assert from 'node:assert/strict';
import test from 'node:test';
import { spread } from '../js/spread.js';

const sum = shares => shares.reduce((all, each) => all + Number(each), 0);

test('shares points evenly, the larger shares first', () => {
  assert.deepEqual(spread(90, 12), Array(12).fill('7.5'));
  assert.deepEqual(spread(10, 3), ['3.5', '3.5', '3']);
  assert.deepEqual(spread(1, 2), ['0.5', '0.5']);
});

test('takes hundredths where halves do not come out', () => {
  assert.deepEqual(spread(10.01, 2), ['5.01', '5']);
  assert.deepEqual(spread(0.5, 2), ['0.25', '0.25']);
});

test('shares all of it, whatever it is', () => {
  for (const [left, rows] of [[90, 7], [33.33, 11], [100, 199], [0.07, 3]]) {
    const shares = spread(left, rows);
    assert.equal(shares.length, rows);
    assert.equal(Math.round(sum(shares) * 100), Math.round(left * 100));
    assert.ok(shares.every(each => Number(each) > 0));
  }
});

test('shares nothing where there is nothing for each', () => {
  for (const [left, rows] of [[0, 3], [-5, 2], [0.01, 2], [NaN, 2], [10, 0]]) assert.deepEqual(spread(left, rows), []);
});
