import assert from 'node:assert/strict';
import test from 'node:test';
import { nextBlank } from '../js/next.js';

const row = texts => ({
  dataset: { row: 'a' },
  querySelector: selector => {
    const field = /\.(\w+)"\]$/.exec(selector)[1];
    return { field, value: texts[field] ?? '' };
  },
});

test('the next blank of a row is the first that every row needs, in the order of its columns', () => {
  assert.equal(nextBlank(row({ name: '培训人次' })).field, 'target');
  assert.equal(nextBlank(row({ name: '培训人次', target: '≥90', weight: '10' })).field, 'actual');
  assert.equal(nextBlank(row({ name: '培训人次', target: '≥90', actual: '95', weight: '10', score: ' ' })).field, 'score');
});

test('a row that has all of them has no next blank, though it gives no reason', () => {
  assert.equal(nextBlank(row({ name: '培训人次', target: '≥90', actual: '95', weight: '10', score: '10' })), undefined);
});
