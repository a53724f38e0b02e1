import assert from 'node:assert/strict';
import test from 'node:test';
import { areaLines, points, radius } from '../js/analysis.js';

const words = '执行低于 60%，仍为优：21 份';
const measure = (line) => line.length * 10;

test('the words of the doubtful area stand in one line, in two, or nowhere', () => {
  assert.deepEqual(areaLines(words, 200, measure), [words]);
  assert.deepEqual(areaLines(words, 100, measure), ['执行低于 60%，', '仍为优：21 份']);
  assert.deepEqual(areaLines(words, 50, measure), []);
});

test('an area of a circle stands for a size, and none is too small to be seen', () => {
  assert.equal(radius(100, 100), 22);
  assert.equal(radius(25, 100), 11);
  assert.equal(radius(0, 100), 3);
  assert.equal(radius(-5, 100), 3);
  assert.equal(radius(0, 0), 3);
});

test('a value that a year does not have is none, not zero', () => {
  const row = { dataset: { x: '2024', values: '/97.00/0.0' }, cells: [{ textContent: ' 2024 ' }], querySelector: () => null };
  const [point] = points({ tBodies: [{ rows: [row] }] });
  assert.deepEqual(point.values, [null, 97, 0]);
  assert.equal(point.x, 2024);
  assert.equal(point.url, '');
  assert.deepEqual(point.words, ['2024']);
});
