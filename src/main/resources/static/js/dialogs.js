// 为什么是这个分, the choice between two values, and the line that offers to take something back.
import { element, propose } from './proposing.js';

/** Opens the form of a small page (批注, 答复, 退回) in place; without an answer the page itself opens. */
export async function ask(url, dialog, before) {
  const response = await fetch(url, { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  const page = response?.ok && new DOMParser().parseFromString(await response.text(), 'text/html');
  const body = page && page.querySelector('#ask-body');
  if (!body) {
    location.href = url;
    return;
  }
  open(dialog, document.importNode(body, true));
  for (const away of dialog.querySelectorAll('[data-close]')) {
    away.addEventListener('click', event => {
      event.preventDefault();
      dialog.close();
    });
  }
  for (const form of dialog.querySelectorAll('form')) form.addEventListener('submit', async event => {
    const buttons = [...form.elements].filter(element => element.type === 'submit');
    setTimeout(() => { for (const button of buttons) button.disabled = true; });
    if (!before) return;
    event.preventDefault();
    const button = event.submitter;
    if (await before()) {
      if (button?.name) form.append(hidden(button));
      form.submit();
      return;
    }
    setTimeout(() => { for (const button of buttons) button.disabled = false; });
    tell(form, '表里还有内容没存上，这里写的还没有送出。请稍等，再按一次。');
  });
  const area = dialog.querySelector('textarea');
  area?.focus();
  area?.setSelectionRange(area.value.length, area.value.length);
}

/** What a button says, for a form that is sent without it. */
function hidden({ name, value }) {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  input.value = value;
  return input;
}

/** Says above a form what keeps it from being sent. */
function tell(form, words) {
  const line = form.querySelector('.field-error') ?? document.createElement('p');
  line.className = 'field-error';
  line.setAttribute('role', 'alert');
  line.textContent = words;
  form.prepend(line);
}

export async function explain(link, dialog) {
  const response = await fetch(link.href, { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (!response?.ok) {
    location.href = link.href;
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  open(dialog, page.querySelector('#trace'));
}

function open(dialog, ...content) {
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.setAttribute('aria-label', '关闭');
  close.textContent = '✕';
  close.addEventListener('click', () => dialog.close());
  const body = document.createElement('div');
  for (const node of content) body.append(...node.childNodes);
  dialog.replaceChildren(body, close);
  // a selection that ends outside is no wish to leave, and words just typed are not thrown away by a stray click or key
  const unsent = () => [...dialog.querySelectorAll('textarea')].some(area => area.value !== area.defaultValue);
  let pressed = null;
  dialog.onpointerdown = event => { pressed = event.target; };
  dialog.onclick = event => { if (event.target === dialog && pressed === dialog && !unsent()) dialog.close(); };
  dialog.oncancel = event => { if (unsent()) event.preventDefault(); };
  if (!dialog.open) dialog.showModal();
}

/**
 * Shows the cells that somebody else changed too and asks for each which value shall stand.
 * @param decide called with (choice element, 'mine' | 'theirs')
 */
export function choose(dialog, conflicts, decide) {
  const heading = document.createElement('h2');
  heading.textContent = '别人刚改过同一格';
  const words = document.createElement('p');
  words.className = 'muted';
  words.textContent = '两个值都在，请选一个。您没选之前，存的是对方的值。';
  const list = conflicts.map(original => {
    const choice = document.importNode(original, true);
    const buttons = document.createElement('div');
    buttons.append(
      button('用我填的', 'btn btn-main btn-sm me-2', () => settle(choice, 'mine')),
      button('用现存的', 'btn btn-plain btn-sm', () => settle(choice, 'theirs')));
    choice.append(buttons);
    return choice;
  });
  const settle = (choice, which) => {
    decide(choice, which);
    choice.remove();
    if (!dialog.querySelector('.choice')) dialog.close();
  };
  const box = document.createElement('div');
  box.append(heading, words, ...list);
  dialog.replaceChildren(box);
  dialog.oncancel = event => event.preventDefault();
  // a second Escape closes a dialog whatever its page says
  dialog.onclose = () => { if (dialog.querySelector('.choice')) dialog.showModal(); };
  if (!dialog.open) dialog.showModal();
}

function button(text, css, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = css;
  element.textContent = text;
  element.addEventListener('click', action);
  return element;
}

// more nobody reads; the rest is counted
const MOST_SHOWN = 100;

/**
 * Shows what a paste would change and what it leaves out, and asks.
 * @param changed {label, from, to} of the filled cells that get another text
 * @param remarks what else is to be said of it
 * @returns resolves to whether to paste
 */
export async function preview(dialog, changed, remarks) {
  const said = element('ul', undefined, 'said');
  said.append(...remarks.map(words => element('li', words)));
  const chosen = await propose(dialog, {
    heading: changed.length ? `粘贴会改掉 ${changed.length} 格已填的内容` : '粘贴前请看一眼',
    said: remarks.length ? said : null,
    columns: ['哪一格', '原来', '粘贴后'],
    lines: changed.slice(0, MOST_SHOWN).map(({ label, from, to }) => ({
      label, from: [element('del', from)], to: [to === '' ? element('span', '（空）') : element('ins', to)],
    })),
    more: changed.length > MOST_SHOWN ? `还有 ${changed.length - MOST_SHOWN} 格` : '',
    yes: '粘贴',
    no: '不粘贴',
  });
  return chosen !== null;
}

let hiding;

/**
 * Says what was done, for a while, with a way back or on if there is one.
 * @param way {text, action} for a button, {text, href} for a link
 */
export function toast(line, words, way) {
  const [text, link, back] = line.children;
  text.textContent = words;
  link.hidden = !way?.href;
  back.hidden = !way?.action;
  if (way?.href) {
    link.textContent = way.text;
    link.href = way.href;
    link.toggleAttribute('data-point', way.href.startsWith('#'));
  }
  if (way?.action) {
    back.textContent = way.text;
    back.onclick = () => {
      line.hidden = true;
      way.action();
    };
  }
  line.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { line.hidden = true; }, 12000);
}
