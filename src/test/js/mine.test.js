import assert from 'node:assert/strict';
import test from 'node:test';
import { isMine } from '../js/mine.js';
import { nextPlace } from '../js/next.js';

/** A cell of a row that is the person's, or not; further down the more. */
function cell(id, place, mine) {
  const row = { querySelector: selector => (selector === '.assignee.mine' && mine ? {} : null) };
  return {
    id,
    place,
    matches: () => false,
    closest: selector => (selector === 'tr[data-row]' ? row : null),
    compareDocumentPosition: other => (other.place > place ? 4 : 2),
  };
}

/** A rail that leads to cells. */
function rail(stops, asked) {
  const links = cells => cells.map(({ id }) => ({ getAttribute: () => `#${id}`, textContent: id }));
  return { querySelectorAll: selector => links(selector.includes('li.stop') ? stops : asked) };
}

const theirs = cell('theirs', 1, false);
const mine = cell('mine', 2, true);
const asked = cell('asked', 3, true);
globalThis.document = { getElementById: id => ({ theirs, mine, asked })[id] };
const start = { compareDocumentPosition: () => 4 };

test('a cell is its row’s', () => {
  assert.equal(isMine(mine), true);
  assert.equal(isMine(theirs), false);
});

test('one’s own come first: what stops, then what is asked, and only then what is others’', () => {
  assert.equal(nextPlace(rail([theirs, mine], [asked]), start, new Set()).id, 'theirs');
  assert.equal(nextPlace(rail([theirs, mine], [asked]), start, new Set(), isMine).id, 'mine');
  const seen = new Set();
  assert.equal(nextPlace(rail([theirs], [asked]), start, seen, isMine).id, 'asked');
  assert.equal(nextPlace(rail([theirs], [asked]), start, seen, isMine).id, 'theirs', 'asked once');
  assert.equal(nextPlace(rail([], []), start, seen, isMine), null);
});
