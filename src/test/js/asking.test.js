import assert from 'node:assert/strict';
import test from 'node:test';
import { Asking } from '../js/asking.js';

const settled = () => new Promise(resolve => setImmediate(resolve));

/** Questions that were asked, to be answered by hand. */
function asking(context) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const asked = [];
  const shown = [];
  const it = new Asking(
    (question, signal) => new Promise((answer, fail) => asked.push({ question, signal, answer, fail })),
    (answer, question) => shown.push([answer, question]));
  return { it, asked, shown, wait: time => context.mock.timers.tick(time) };
}

test('asks once, when the person pauses', async context => {
  const { it, asked, shown, wait } = asking(context);
  it.soon('培');
  wait(249);
  it.soon('培训');
  wait(249);
  assert.equal(asked.length, 0);
  wait(1);
  assert.deepEqual(asked.map(each => each.question), ['培训']);
  asked[0].answer('一');
  await settled();
  assert.deepEqual(shown, [['一', '培训']]);
});

test('typing on cancels what is under way, and its answer is not shown', async context => {
  const { it, asked, shown, wait } = asking(context);
  it.now('培');
  it.soon('培训');
  assert.equal(asked[0].signal.aborted, true);
  asked[0].answer('旧');
  wait(250);
  asked[1].answer('新');
  await settled();
  assert.deepEqual(shown, [['新', '培训']]);
});

test('what fails is answered with nothing', async context => {
  const { it, asked, shown } = asking(context);
  it.now('培训');
  asked[0].fail(new Error('no network'));
  await settled();
  assert.deepEqual(shown, [[null, '培训']]);
});

test('nothing is asked or shown any more after a stop', async context => {
  const { it, asked, shown, wait } = asking(context);
  it.now('培');
  it.stop();
  asked[0].answer('晚');
  it.soon('培训');
  it.stop();
  wait(1000);
  await settled();
  assert.equal(asked.length, 1);
  assert.deepEqual(shown, []);
});
