import assert from 'node:assert/strict';
import test from 'node:test';
import { bringsFiles, chosenInWords, pastedFiles, pastedName, sorted, trouble } from '../js/brought.js';

const NOW = new Date(2026, 0, 5, 9, 3, 7);

test('a pasted picture is called by when it was pasted, a copied file by its name', () => {
  assert.equal(pastedName({ name: 'image.png', type: 'image/png' }, NOW), '截图 20260105-090307.png');
  assert.equal(pastedName({ name: 'image.jpeg', type: 'image/jpeg' }, NOW), '截图 20260105-090307.jpg');
  assert.equal(pastedName({ name: '现场.png', type: 'image/png' }, NOW), '现场.png');
});

test('copied text brings no picture of itself', () => {
  const data = (text, files) => ({ getData: () => text, files });
  assert.deepEqual(pastedFiles(data('', ['a'])), ['a']);
  assert.deepEqual(pastedFiles(data('满意度\t95', ['picture of the cells'])), []);
  assert.deepEqual(pastedFiles(null), []);
});

test('only files are dropped, no text', () => {
  assert.equal(bringsFiles({ dataTransfer: { types: ['Files'] } }), true);
  assert.equal(bringsFiles({ dataTransfer: { types: ['text/plain'] } }), false);
  assert.equal(bringsFiles({}), false);
});

test('what would be refused is not sent, and says why', () => {
  const files = [{ name: '好.pdf', size: 20 * 1024 * 1024 }, { name: '大.pdf', size: 20 * 1024 * 1024 + 1 }, { name: '夹', size: 0 }];
  const { sent, refused } = sorted(files, 20);
  assert.deepEqual(sent.map(file => file.name), ['好.pdf']);
  assert.deepEqual(refused.map(each => each.name), ['大.pdf', '夹']);
  assert.match(refused[0].why, /20\.0 MB，超过 20 MB/);
});

test('an answer that is none is said in words', () => {
  assert.equal(trouble(200), '');
  assert.match(trouble(401), /登录已过期/);
  assert.match(trouble(503), /过一会儿/);
  assert.match(trouble(500), /没有传上/);
});

test('what was chosen is said by its name, of many by the first five', () => {
  assert.equal(chosenInWords([]), '');
  assert.equal(chosenInWords(['报告.pdf']), '已选：报告.pdf');
  assert.equal(chosenInWords(['甲', '乙']), '已选 2 个文件：甲、乙');
  assert.equal(chosenInWords(['1', '2', '3', '4', '5', '6']), '已选 6 个文件：1、2、3、4、5 等');
});
