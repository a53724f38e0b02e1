import assert from 'node:assert/strict';
import test from 'node:test';
import { comings, words } from '../js/people.js';

const person = (key, name, more = {}) => ({ key, name, place: '', editing: true, ...more });
const labelOf = cell => ({ 'row.1.score': '第3项 得分' })[cell];

test('it is said who fills in what, as far as the page has it', () => {
  assert.equal(words(person('1', '周敏', { place: 'row.1.score' }), labelOf), '周敏在填：第3项 得分');
  assert.equal(words(person('1', '周敏', { place: 'row.2.score' }), labelOf), '周敏也在填');
  assert.equal(words(person('1', '周敏'), labelOf), '周敏也在填');
  assert.equal(words(person('2', '沈建国', { editing: false }), labelOf), '沈建国在看');
  assert.equal(words(person('2', '沈建国', { editing: false, place: 'row.1.score' }), labelOf), '沈建国在看：第3项 得分');
});

test('only who has come and who has gone is read aloud', () => {
  const [min, qiang] = [person('1', '周敏'), person('2', '李强')];
  assert.equal(comings([], []), '');
  assert.equal(comings([min], [{ ...min, place: 'row.1.score' }]), '');
  assert.equal(comings([], [min, qiang]), '周敏、李强打开了这张表');
  assert.equal(comings([min], [qiang]), '李强打开了这张表，周敏离开了这张表');
});
