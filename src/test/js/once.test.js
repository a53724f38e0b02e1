import assert from 'node:assert/strict';
import test from 'node:test';

globalThis.document = { querySelectorAll: () => [] };
const { once } = await import('../js/once.js');

const later = () => new Promise(done => { setTimeout(done); });

function form(...buttons) {
  const made = new EventTarget();
  made.dataset = { once: '正在填入…' };
  made.querySelectorAll = () => buttons;
  return made;
}

function press(of, submitter) {
  const event = new Event('submit', { cancelable: true });
  event.submitter = submitter;
  return of.dispatchEvent(event);
}

test('a second press sends nothing', async () => {
  const button = { textContent: '填入', disabled: false };
  const one = form(button);
  once(one);

  assert.equal(press(one, button), true);
  assert.equal(press(one, button), false, 'before the button is grey too');
  assert.equal(button.disabled, false, 'its value is still to be sent');
  await later();

  assert.deepEqual(button, { textContent: '正在填入…', disabled: true });
});

test('a page that is shown again may be sent again', async () => {
  const button = { textContent: '填入', disabled: false };
  const one = form(button);
  const again = once(one);
  press(one, button);
  await later();

  again();

  assert.deepEqual(button, { textContent: '填入', disabled: false });
  assert.equal(press(one, button), true);
});
