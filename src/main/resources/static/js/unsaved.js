// Says on every page when this browser still keeps something that was not saved, and shows it: on the pages of its form
// and in the list of all, to be copied or discarded. The form may long be somebody else's to fill.

import { copyText } from './copy.js';
import { discard, itemsOf, keep, keptBy, textOf } from './kept.js';

const two = number => String(number).padStart(2, '0');

function time(at) {
  if (!at) return '';
  const then = new Date(at);
  const clock = `${two(then.getHours())}:${two(then.getMinutes())}`;
  return then.toDateString() === new Date().toDateString() ? clock : `${then.getMonth() + 1}月${then.getDate()}日 ${clock}`;
}

function element(name, css, ...content) {
  const made = document.createElement(name);
  if (css) made.className = css;
  made.append(...content);
  return made;
}

function button(words, action, label) {
  const made = element('button', 'link-button', words);
  made.type = 'button';
  if (label) made.setAttribute('aria-label', label);
  made.addEventListener('click', () => action(made));
  return made;
}

async function copy(from, text) {
  const words = from.textContent;
  from.textContent = await copyText(text) ? '已复制' : '没能复制，请选中文字按 Ctrl+C';
  setTimeout(() => { from.textContent = words; }, 4000);
}

/** Discarded is gone from this machine, but for as long as the page is open it can be put back. */
function discardLine(entry, changes, redraw) {
  const before = keptBy(entry.user, entry.form).find(each => each.key === entry.key);
  if (!before) return redraw();
  discard(entry.key, changes);
  redraw(element('p', 'discarded', '已丢弃。', button('放回去', () => {
    keep(before.key, before.about, before.labels, before.changes);
    redraw();
  })));
}

function show(entry, redraw) {
  const items = itemsOf(entry);
  const list = element('ul', 'kept-items');
  for (const item of items) {
    const texts = item.texts.map(({ label, text }) => {
      const quote = element('blockquote', '', text === '' ? element('span', 'muted', '（清空）') : text);
      return label ? element('div', '', element('small', 'muted', label), quote) : quote;
    });
    list.append(element('li', '', element('div', 'kept-head', element('strong', '', item.label),
      ...textOf(item) ? [button('复制', from => copy(from, textOf(item)), `复制${item.label}`)] : [],
      button('丢弃', () => discardLine(entry, item.changes, redraw), `丢弃${item.label}`)), ...texts));
  }
  const all = items.map(item => `${item.label}\n${textOf(item)}`).join('\n\n');
  const ends = element('p', 'kept-all', button('全部复制', from => copy(from, all)), button('全部丢弃', () => discardLine(entry, entry.changes, redraw)));
  return [list, ...items.length > 1 ? [ends] : []];
}

/** What one form has left, on one of its pages. */
function showPanel(panel, left) {
  const entries = keptBy(panel.dataset.keptUser, panel.dataset.keptForm).map(entry => ({ ...entry, user: panel.dataset.keptUser }));
  panel.hidden = entries.length === 0 && !left;
  const list = panel.querySelector('[data-kept-list]');
  list.replaceChildren(...left ? [left] : [], ...entries.flatMap(entry => show(entry, again => showPanel(panel, again))));
  const count = entries.reduce((sum, entry) => sum + itemsOf(entry).length, 0);
  panel.querySelector('[data-kept-count]').textContent = count ? `${count} 处${entries[0].at ? `，${time(entries[0].at)}` : ''}` : '';
}

/** What all forms have left. */
function showList(page, left) {
  const user = page.dataset.keptUser;
  const entries = keptBy(user).map(entry => ({ ...entry, user }));
  page.querySelector('[data-kept-none]').hidden = entries.length > 0;
  page.querySelector('[data-kept-list]').replaceChildren(...left ? [left] : [], ...entries.map(entry => {
    const link = element('a', '', '打开这张表');
    link.href = `${page.dataset.forms}/${entry.form}`;
    const words = [`${itemsOf(entry).length} 处`, time(entry.at)].filter(text => text).join('，');
    return element('section', 'panel kept-entry', element('h2', '', entry.about, ' ', element('small', 'muted', words), ' ', link),
      ...show(entry, again => showList(page, again)));
  }));
}

function showAll() {
  for (const panel of document.querySelectorAll('[data-kept-form]')) showPanel(panel);
  const page = document.querySelector('[data-kept-all]');
  if (page) showList(page);
  showBadge();
}

/** The editor itself says what it has not saved yet. */
function showBadge() {
  const badge = document.querySelector('a[data-kept-user]');
  if (!badge) return;
  const here = document.getElementById('form')?.dataset.id;
  const forms = new Set(keptBy(badge.dataset.keptUser).map(entry => entry.form).filter(form => form !== here));
  badge.hidden = forms.size === 0;
  badge.querySelector('.count').textContent = forms.size;
}

showAll();
// another window has saved or left something meanwhile
addEventListener('storage', showAll);
addEventListener('pageshow', event => { if (event.persisted) showAll(); });
