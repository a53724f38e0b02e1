import assert from 'node:assert/strict';
import test from 'node:test';
import { kindOf, textOf } from '../js/guiding.js';

const book = { querySelectorAll: () => [
  { dataset: { guide: 'name' } },
  { dataset: { guide: 'target' } },
  { dataset: { guide: 'target', class: '5' } },
] };

test('a cell is of the kind that its address ends with', () => {
  assert.equal(kindOf('row.0b4e.target'), 'target');
  assert.equal(kindOf('funding.OTHER.adjustedBudget'), 'adjustedBudget');
  assert.equal(kindOf('funding.0b4e.name'), 'fundingName');
  assert.equal(kindOf('expectedObjective'), 'expectedObjective');
});

test('what is said under the class of a row comes before what is said to all', () => {
  assert.equal(textOf(book, 'target', '5').dataset.class, '5');
  assert.equal(textOf(book, 'target', '6').dataset.class, undefined);
  assert.equal(textOf(book, 'target').dataset.class, undefined);
  assert.equal(textOf(book, 'name', '5').dataset.guide, 'name');
  assert.equal(textOf(book, 'score', '5'), undefined);
});
