import assert from 'node:assert/strict';
import test from 'node:test';
import { isBlock, oneText, parseBlock, planAmounts, planPaste } from '../js/paste.js';

const CATEGORIES = [
  ['1', '产出指标', '数量指标'], ['2', '产出指标', '质量指标'], ['3', '产出指标', '成本指标'],
  ['4', '效益指标', '社会效益指标'], ['5', '成本指标', '经济成本指标'], ['6', '满意度指标', '服务对象满意度指标'],
].map(([id, dimension, name]) => ({ id, dimension, name }));

const ROWS = [['a', '1'], ['b', '1'], ['c', '4'], ['d', '6']].map(([key, category]) => ({ key, category, isBlank: true }));

const NAME = { row: 0, field: 'name' };

const plan = (text, at = NAME, rows = ROWS) => planPaste(parseBlock(text), at, rows, CATEGORIES);
const where = ({ lines }) => lines.map(line => `${line.row ?? '+'}${line.category}${line.cells.name ?? ''}`).join(' ');
const asked = ({ remarks }) => remarks.filter(each => each.asks).map(each => each.words).join('；');

test('lines alone are one text, cells are a block', () => {
  assert.equal(isBlock('完成升级3个模块，\n其中移动端1个。', ''), false);
  assert.equal(isBlock('5\r\n6\r\n', '<p>5</p><p>6</p>'), false);
  assert.equal(isBlock('5\r\n6\r\n', '<table><tr><td>5</td></tr><tr><td>6</td></tr></table>'), true);
  assert.equal(isBlock('5\t6\r\n', ''), true);
  assert.equal(isBlock('5\r\n', '<table><tr><td>5</td></tr></table>'), false);
});

test('a cell of many lines keeps the breaks, a cell of one line folds them', () => {
  assert.equal(oneText('完成升级，\r\n其中移动端1个。\r\n', true), '完成升级，\n其中移动端1个。');
  assert.equal(oneText(' 12.50 \r\n', false), '12.50');
  assert.equal(oneText('12\n34', false), '12 34');
  assert.equal(oneText('"甲\n乙"\r\n', true), '甲\n乙');
  assert.equal(oneText('"一网通办"建设', true), '"一网通办"建设');
});

test('a block with names stays in its class and makes its rows there', () => {
  const made = plan('甲\t≥1\n乙\t≥2\n丙\t≥3\n丁\t≥4');
  assert.equal(where(made), 'a1甲 b1乙 +1丙 +1丁');
  assert.equal(asked(made), '');
  assert.equal(where(plan('甲\t≥1\n\n乙\t≥2')), 'a1甲 b1 +1乙');
});

test('a column without names goes down the rows there are, and asks before it makes any', () => {
  const made = plan('5\t5\n6\t6\n7\t7\n8\t8\n9\t9', { row: 1, field: 'weight' });
  assert.equal(where(made), 'b1 c4 d6 +6 +6');
  assert.match(made.remarks[0].words, /接着填到“社会效益指标”、“服务对象满意度指标”/);
  assert.match(asked(made), /新加 2 行/);
  assert.equal(asked(plan('5\t5\n6\t6', { row: 0, field: 'weight' })), '');
});

test('a whole form goes under its classes, and uses up rows nobody has written into', () => {
  const made = plan('一级指标\t二级指标\t三级指标\t年度指标值\n产出指标\t数量指标\t甲\t≥1\n\t质量\t乙\t≥2\n满意度指标\t服务对象满意度指标\t丙\t≥3');
  assert.equal(where(made), 'a1甲 +2乙 d6丙');
  assert.deepEqual(made.remarks, []);
});

test('one column of classes, and the blank ones of merged cells, are understood', () => {
  assert.equal(where(plan('质量指标\t甲\t≥1\n\t乙\t≥2')), '+2甲 +2乙');
  assert.equal(where(plan('\t质量指标\t甲\t≥1\n\t\t乙\t≥2')), '+2甲 +2乙');
  assert.equal(where(plan('\t\t甲\t≥1\t1\t2\t2\t\n\t\t乙\t≥2\t1\t2\t2\t')), 'a1甲 b1乙');
});

test('a class that does not exist is said, never guessed', () => {
  const made = plan('产出指标\t进度指标\t甲\t≥1\n生态指标\t碳排放指标\t乙\t≥2');
  assert.equal(where(made), 'a1甲 b1乙');
  assert.match(asked(made), /没有找到“产出指标 › 进度指标”/);
  assert.match(asked(made), /没有找到“生态指标 › 碳排放指标”/);
});

test('what has no place is said with its text', () => {
  assert.match(asked(plan('产出指标\t数量指标\t甲\t1\t1\t5\t5\t原因\t多出一列备注')), /多出的 1 格不填入：“多出一列备注”/);
  assert.match(asked(plan('原因\t备注', { row: 0, field: 'deviationExplanation' })), /“备注”/);
  const totals = plan('甲\t≥1\n总分\t\t\t100.00\t99.90\n评分等级\t优');
  assert.equal(where(totals), 'a1甲');
  assert.match(totals.remarks[0].words, /总分（粘贴的是 100.00、99.90）、评分等级（粘贴的是 优）由系统计算，不填入/);
  assert.equal(where(plan('合计投诉数\t=0')), 'a1合计投诉数');
});

test('amounts go rightwards and downwards, and what is computed is left out and said', () => {
  const line = (...cells) => cells.reverse().map(cell => ({ cell, text: cell ? '' : '99.00' }));
  const grid = [line('t1', 't2', 't3', null, null), line('a1', 'a2', 'a3', null, null), line('b1', 'b2', 'b3', null, null)];
  const { sets, remarks } = planAmounts([['1', '2', '3', '-', '99.00'], ['4', '5', '6', '7'], ['8']], { line: 1, fromEnd: 4 }, grid);
  assert.deepEqual(sets.map(each => each.cell + each.text), ['a11', 'a22', 'a33', 'b14', 'b25', 'b36']);
  assert.deepEqual(remarks.map(each => [each.words.replace(/.*：/, ''), each.asks]), [['“7”', false], ['“8”', true]]);
});
