import assert from 'node:assert/strict';
import test from 'node:test';

globalThis.window = { addEventListener() {} };
globalThis.document = { querySelector: () => null };
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
