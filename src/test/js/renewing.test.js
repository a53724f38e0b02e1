import assert from 'node:assert/strict';
import test from 'node:test';
import { around, renewed } from '../js/renewing.js';

const year = (text, from, to, behind = 0) => ({ at: text.indexOf(from, behind), from, to });

test('years of a text become one later, and those that are not chosen stay', () => {
  const text = '2024年底前完成，比2023年增长，2024年12月验收';
  const first = year(text, '2024', '2025');
  const last = year(text, '2024', '2025', 5);
  assert.equal(renewed(text, [first, last]), '2025年底前完成，比2023年增长，2025年12月验收');
  assert.equal(renewed(text, [last]), '2024年底前完成，比2023年增长，2025年12月验收');
  assert.equal(renewed(text, [first, year(text, '2023', '2024'), last]), '2025年底前完成，比2024年增长，2025年12月验收');
});

test('a year that somebody has written over stays', () => {
  assert.equal(renewed('明年底前', [{ at: 0, from: '2024', to: '2025' }]), '明年底前');
});

test('what surrounds a year is told', () => {
  const text = '全区十二个街道的社区食堂于2024年底前全部建成并投入使用一年以上';
  assert.deepEqual(around(text, year(text, '2024', '2025')), { before: '…区十二个街道的社区食堂于', from: '2024', to: '2025', behind: '年底前全部建成并投入使用…' });
});
