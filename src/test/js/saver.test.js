import assert from 'node:assert/strict';
import test from 'node:test';

globalThis.window = { addEventListener() {} };
globalThis.document = { querySelector: () => null };
globalThis.location = { pathname: '/evaluations/7/edit' };
// as in Chromium 86
AbortSignal.timeout = undefined;
const { Saver } = await import('../js/saver.js');

const form = { dataset: { changes: '/evaluations/7/changes', version: '3' } };

/** One change that waits to be saved. */
function waiting() {
  return {
    isDue: true,
    isKept: true,
    isEmpty: false,
    back: 0,
    take() { this.isDue = false; return { changes: [{ op: 'set', cell: 'goals', from: '', to: '好' }], whole: false }; },
    putBack() { this.isDue = true; this.back++; },
  };
}

test('a save that gets no answer is given up and tried again', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let sent = 0;
  context.mock.method(globalThis, 'fetch', (address, { signal }) => {
    sent++;
    return new Promise((answer, refuse) => signal?.addEventListener('abort', () => refuse(new Error('aborted'))));
  });
  const pending = waiting();
  const saver = new Saver(form, pending, () => {}, () => true);

  const saved = saver.flush();
  context.mock.timers.tick(31_000);
  assert.equal(await saved, false);
  assert.equal(pending.back, 1);
  assert.match(saver.trouble.words, /连不上服务器/);

  context.mock.timers.tick(5_000);
  assert.equal(sent, 2);
});

test('a server that says what is the matter is quoted, and what was typed is sent again', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let words = '数据库现在没有应答。请过一会儿再试；一直这样，请告诉管理员。';
  let sent = 0;
  context.mock.method(globalThis, 'fetch', async () => {
    sent++;
    const headers = words ? { 'Content-Type': 'text/plain;charset=UTF-8', 'X-Words': 'yes' } : { 'Content-Type': 'text/html' };
    return new Response(words, { status: 500, headers });
  });
  const pending = waiting();
  const saver = new Saver(form, pending, () => {}, () => true);

  assert.equal(await saver.flush(), false);
  assert.equal(saver.trouble.words, '未保存：数据库现在没有应答，已留在本机，正在重试');
  assert.equal(saver.blocked, null);
  assert.equal(pending.back, 1);

  context.mock.timers.tick(1_000);
  assert.equal(sent, 2);

  words = '';
  pending.isDue = true;
  await saver.flush();
  assert.equal(saver.trouble.words, '未保存：服务器出了问题，已留在本机，正在重试');
});

test('what failed once is tried again soon, and then with pauses', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let sent = 0;
  context.mock.method(globalThis, 'fetch', async () => {
    sent++;
    return new Response('', { status: 502, headers: { 'Content-Type': 'text/html' } });
  });
  const saver = new Saver(form, waiting(), () => {}, () => true);
  const answered = () => new Promise(resolve => setImmediate(resolve));

  await saver.flush();
  context.mock.timers.tick(1_000);
  assert.equal(sent, 2);

  await answered();
  context.mock.timers.tick(4_000);
  assert.equal(sent, 2);
  context.mock.timers.tick(1_000);
  assert.equal(sent, 3);
});

test('what a gateway says of a failure is not shown', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  context.mock.method(globalThis, 'fetch', async () =>
    new Response('upstream connect error or disconnect/reset before headers', { status: 503, headers: { 'Content-Type': 'text/plain' } }));
  const saver = new Saver(form, waiting(), () => {}, () => true);

  await saver.flush();
  assert.equal(saver.trouble.words, '未保存：服务器出了问题，已留在本机，正在重试');
});

test('a problem of the server is told by its detail', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let body = JSON.stringify({ status: 500, detail: '数据库现在没有应答。请过一会儿再试；一直这样，请告诉管理员。请把编号1a2b3c4d告诉管理员' });
  context.mock.method(globalThis, 'fetch', async () =>
    new Response(body, { status: 500, headers: { 'Content-Type': 'application/problem+json' } }));
  const pending = waiting();
  const saver = new Saver(form, pending, () => {}, () => true);

  await saver.flush();
  assert.equal(saver.trouble.words, '未保存：数据库现在没有应答，已留在本机，正在重试');

  body = 'cut off';
  pending.isDue = true;
  await saver.flush();
  assert.equal(saver.trouble.words, '未保存：服务器出了问题，已留在本机，正在重试');
});
