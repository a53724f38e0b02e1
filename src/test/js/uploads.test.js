import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';

globalThis.document = { querySelector: () => null };
globalThis.DOMParser = class {
  parseFromString(text) {
    return { text, querySelector: () => ({}), querySelectorAll: () => [] };
  }
};
const { step, upload } = await import('../js/uploads.js');

const OPTIONS = { fields: { at: '' }, megabytes: 20 };
const file = name => new File(['content'], name);
const answer = text => ({ status: 200, text: async () => text });

let sent;

/** Answers each request by what is told for its file. */
function server(answers) {
  sent = [];
  globalThis.fetch = async (url, { body }) => {
    const { name } = body.get('file');
    sent.push(name);
    return answers(name);
  };
}

beforeEach(() => server(answer));

test('an answer that breaks off is said of its file, and the next is sent', async () => {
  server(name => (name === '断.pdf' ? { status: 200, text: () => Promise.reject(new TypeError('network')) } : answer(name)));

  const { page, count, refused } = await upload('/evidence', [file('断.pdf'), file('好.pdf')], OPTIONS);

  assert.deepEqual(sent, ['断.pdf', '好.pdf']);
  assert.equal(page.text, '好.pdf');
  assert.equal(count, 1);
  assert.match(refused.join(), /^断\.pdf：连接断了/);
});

test('what is brought while files go up is sent after them', async () => {
  let goOn;
  const held = new Promise(resolve => { goOn = resolve; });
  server(async name => { if (name === '一.pdf') await held; return answer(name); });

  const first = upload('/evidence', [file('一.pdf'), file('二.pdf')], OPTIONS);
  const second = upload('/evidence', [file('三.pdf')], OPTIONS);
  await new Promise(resolve => { setTimeout(resolve, 10); });
  assert.deepEqual(sent, ['一.pdf']);
  goOn();

  assert.equal((await first).count, 2);
  assert.equal((await second).count, 1);
  assert.deepEqual(sent, ['一.pdf', '二.pdf', '三.pdf']);
});

test('an upload that fails keeps no later one from being sent', async () => {
  const failing = upload('/evidence', [file('一.pdf')], { ...OPTIONS, progress: () => { throw new Error('page is gone'); } });
  const next = upload('/evidence', [file('二.pdf')], OPTIONS);

  await assert.rejects(failing);
  assert.equal((await next).count, 1);
});

test('a step with a file that is there is taken after what goes up', async () => {
  let goOn;
  const held = new Promise(resolve => { goOn = resolve; });
  const asked = [];
  globalThis.fetch = async (url, { body }) => {
    asked.push(`${url} ${body}`.slice(0, 21));
    if (body instanceof FormData) await held;
    return answer('list');
  };

  const going = upload('/evidence', [file('一.pdf')], OPTIONS);
  const taken = step('/9/removal', { at: 'answer.1' });
  goOn();

  assert.equal((await going).count, 1);
  assert.equal((await taken).page.text, 'list');
  assert.deepEqual(asked, ['/evidence [object For', '/9/removal at=answer.']);
});

test('a step that is not taken is said in words of its own', async () => {
  globalThis.fetch = async () => { throw new TypeError('network'); };
  assert.match((await step('/9/removal', { at: '' })).why, /没有办成/);
  globalThis.fetch = async () => ({ status: 401 });
  assert.match((await step('/9/removal', { at: '' })).why, /再点一次/);
});
