import assert from 'node:assert/strict';
import test from 'node:test';

const listeners = new Map();
const listen = target => ({
  addEventListener: (name, does) => listeners.set(target + name, [...listeners.get(target + name) ?? [], does]),
});
const fire = name => { for (const does of listeners.get(name) ?? []) does({}); };
globalThis.window = listen('window.');
globalThis.document = { ...listen('document.'), visibilityState: 'visible', querySelector: () => null };
const { Presence } = await import('../js/presence.js');

/** A page whose requests are kept; each is answered as `answer` says. */
function page(context) {
  listeners.clear();
  document.visibilityState = 'visible';
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const made = { sent: [], heard: [], place: '', answer: () => ({ ok: true, status: 200, json: async () => ({ version: 3, people: [] }) }) };
  context.mock.method(globalThis, 'fetch', async (address, { body, headers, keepalive }) => {
    made.sent.push({ address, headers, keepalive, ...Object.fromEntries(body) });
    return made.answer();
  });
  made.after = async milliseconds => {
    context.mock.timers.tick(milliseconds);
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  new Presence({ address: '/p', page: 'a', editing: true, place: () => made.place, took: heard => made.heard.push(heard) });
  return made;
}

test('a page says at once that it is open, and then every 15 seconds, never in the name of a person', async context => {
  const made = page(context);
  await made.after(0);
  assert.equal(made.sent.length, 1);
  assert.deepEqual([made.sent[0].page, made.sent[0].editing, made.sent[0].place], ['a', 'true', '']);
  assert.equal(made.sent[0].headers['X-Unattended'], 'yes');
  assert.deepEqual(made.heard, [{ version: 3, people: [] }]);
  await made.after(14_999);
  assert.equal(made.sent.length, 1);
  await made.after(1);
  assert.equal(made.sent.length, 2);
});

test('whoever runs through cells is told of once, where they have come to', async context => {
  const made = page(context);
  await made.after(0);
  for (const cell of ['row.1.name', 'row.1.target', 'row.1.actual']) {
    made.place = cell;
    fire('document.focusin');
    await made.after(100);
  }
  assert.equal(made.sent.length, 1);
  await made.after(2_000);
  assert.deepEqual(made.sent.map(each => each.place), ['', 'row.1.actual']);
  fire('document.focusin');
  await made.after(5_000);
  assert.equal(made.sent.length, 2, 'the same cell is not said again');
});

test('a server in trouble is asked less and less, and cells are not told to it', async context => {
  const made = page(context);
  made.answer = () => ({ ok: false, status: 503 });
  await made.after(0);
  assert.deepEqual(made.heard, [{ version: 0, people: [] }]);
  made.place = 'row.1.name';
  fire('document.focusin');
  await made.after(29_999);
  assert.equal(made.sent.length, 1);
  await made.after(1);
  assert.equal(made.sent.length, 2);
  for (const wait of [60_000, 120_000, 120_000]) {
    fire('document.keydown');
    await made.after(wait - 1);
    const before = made.sent.length;
    await made.after(1);
    assert.equal(made.sent.length, before + 1);
  }
  made.answer = () => ({ ok: true, status: 200, json: async () => ({ version: 3, people: [] }) });
  await made.after(120_000);
  const before = made.sent.length;
  await made.after(15_000);
  assert.equal(made.sent.length, before + 1, 'as often as before when it answers again');
});

test('after the session has ended nothing more is said, until the person comes back to the window', async context => {
  const made = page(context);
  made.answer = () => ({ ok: false, status: 401 });
  await made.after(0);
  fire('document.keydown');
  await made.after(600_000);
  assert.equal(made.sent.length, 1);
  fire('window.focus');
  await made.after(0);
  assert.equal(made.sent.length, 2);
});

test('a page that is put away says so and is silent; looked at again, it is there again', async context => {
  const made = page(context);
  await made.after(0);
  document.visibilityState = 'hidden';
  fire('document.visibilitychange');
  await made.after(0);
  assert.deepEqual([made.sent[1].leaving, made.sent[1].keepalive], ['true', true]);
  await made.after(60_000);
  fire('window.pagehide');
  assert.equal(made.sent.length, 2, 'said once');
  document.visibilityState = 'visible';
  fire('document.visibilitychange');
  await made.after(0);
  assert.equal(made.sent[2].place, '');
});

test('a screen that nobody has touched for five minutes has nobody before it', async context => {
  const made = page(context);
  await made.after(0);
  for (let i = 0; i < 20; i++) await made.after(15_000);
  assert.equal(made.sent.at(-1).leaving, 'true');
  const silent = made.sent.length;
  await made.after(600_000);
  assert.equal(made.sent.length, silent);
  fire('document.pointermove');
  await made.after(0);
  assert.equal(made.sent.length, silent + 1);
});
