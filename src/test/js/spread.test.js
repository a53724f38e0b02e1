import assert from 'node:assert/strict';
import test from 'node:test';
import { shape, spread } from '../js/spread.js';

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

test('shares points as they were shared last year, to the hundredth', () => {
  assert.deepEqual(shape(90, [30, 20, 40]), ['30', '20', '40']);
  assert.deepEqual(shape(80, [10, 20, 30]), ['13.33', '26.67', '40']);
  assert.deepEqual(shape(10, [1, 1, 1]), ['3.34', '3.33', '3.33']);
});

test('gives a row that is new what each would have on average', () => {
  assert.deepEqual(shape(90, [10, 20, null]), ['20', '40', '30']);
  assert.deepEqual(shape(100, [null, 7, null, 14]), ['25', '16.67', '25', '33.33']);
});

test('shares all of it as it was last year, whatever it is', () => {
  for (const [left, last] of [[90, [7, 11, 13, null, 17]], [33.33, [0.07, null, 3.11]], [100, Array(199).fill(0.37)], [0.07, [1, 2, 3]]]) {
    const shares = shape(left, last);
    assert.equal(shares.length, last.length);
    assert.equal(Math.round(sum(shares) * 100), Math.round(left * 100));
  }
});

test('has no shape of last year where there is none, or not a hundredth for each', () => {
  for (const [left, last] of [[90, [null, null]], [90, [0, null]], [90, []], [0, [5]], [-1, [5]], [NaN, [5]], [0.05, [1000, 1]]]) {
    assert.deepEqual(shape(left, last), []);
  }
});
