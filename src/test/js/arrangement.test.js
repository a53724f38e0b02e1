import assert from 'node:assert/strict';
import test from 'node:test';
import { numbered, planRows } from '../js/arrangement.js';

/** The rows after a plan is carried out, each key a letter. */
function carriedOut(order, here, placed) {
  const plan = planRows([...order], [...here], new Map([...placed].map(key => [key, {}])));
  if (!plan) return null;
  const rows = [...here].filter(key => !plan.gone.includes(key));
  for (const [key, before] of plan.added) rows.splice(before === null ? rows.length : rows.indexOf(before), 0, key);
  return rows.join('');
}

test('rows that are added, moved and removed stand as they are told', () => {
  const cases = [
    ['abxc', 'abc', 'x'], ['xabc', 'abc', 'x'], ['abcx', 'abc', 'x'], ['xayz', 'a', 'xyz'],
    ['ac', 'abc', ''], ['', 'abc', ''], ['bca', 'abc', 'a'], ['cab', 'abc', 'c'],
    ['yacx', 'abc', 'xyc'], ['abc', 'abc', ''], ['abc', '', 'abc'],
  ];
  for (const [order, here, placed] of cases) assert.equal(carriedOut(order, here, placed), order, `${here} to ${order}`);
});

test('only rows that come anew are put anywhere', () => {
  const { gone, added } = planRows([...'abxc'], [...'abdc'], new Map([['x', {}]]));
  assert.deepEqual(gone, ['d']);
  assert.deepEqual(added, [['x', 'c']]);
});

test('a page that has other rows than was thought needs them all', () => {
  assert.equal(carriedOut('abcx', 'ab', 'x'), null);
  assert.equal(carriedOut('abcx', 'acb', 'x'), null);
});

test('what is called by the number of its row is called by its new one', () => {
  assert.equal(numbered('第3项 得分', 12), '第12项 得分');
  assert.equal(numbered('第 3 项“第2批”：达标却扣分', 4), '第 4 项“第2批”：达标却扣分');
  assert.equal(numbered('第10行的操作', 9), '第9行的操作');
  assert.equal(numbered('把第1行移到别的二级指标', 2), '把第2行移到别的二级指标');
  assert.equal(numbered('为什么是这个分', 2), '为什么是这个分');
  assert.equal(numbered('答复第3项的批注', 2), '答复第3项的批注');
});
