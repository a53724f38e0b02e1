// Puts what the server computed into the page, and keeps cells as tall as their text, amounts as they are read.

import { grouped } from './tidy.js';

const fits = CSS.supports('field-sizing', 'content');

const AMOUNT = '#funding input.cell.num';

// numbers of more characters than that are written smaller, so that the narrowest cell holds them
const SIZES = [[16, 'longest'], [12, 'long']];

/**
 * An amount nobody is in is read with separators between its thousands: they lie over the cell, whose own text is only not
 * painted. What was typed, what the browser can take back and where the cursor is stay as they are.
 */
function group(input) {
  if (!input.matches(AMOUNT)) return;
  const text = grouped(input.value);
  let over = input.parentElement.querySelector('.grouped');
  if (!text && !over) return;
  if (!over) {
    over = document.createElement('span');
    over.setAttribute('aria-hidden', 'true');
    input.after(over);
  }
  const [, size = ''] = SIZES.find(([longest]) => text.length > longest) ?? [];
  over.className = `grouped cell num ${size}`.trim();
  over.textContent = text;
  input.classList.toggle('is-grouped', text !== '');
}

/** Shows a cell as its text wants it; browsers without field-sizing: a cell is as tall as its text. */
export function grow(area) {
  group(area);
  if (fits || area.tagName !== 'TEXTAREA') return;
  area.rows = 1;
  while (area.scrollHeight > area.clientHeight + 1 && area.rows < 60) area.rows++;
}

/** The same for many cells at once, measured all together: each change of height between two looks is a layout anew. */
export function growAll(inputs) {
  inputs.forEach(group);
  if (fits) return;
  const areas = [...inputs].filter(input => input.tagName === 'TEXTAREA');
  for (const area of areas) area.rows = 1;
  const short = areas.map(area => [area.scrollHeight, area.clientHeight]);
  areas.forEach((area, i) => {
    const [wanted, has] = short[i];
    if (wanted <= has + 1) return;
    const style = getComputedStyle(area);
    area.rows = Math.min(60, Math.ceil((wanted - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)) / parseFloat(style.lineHeight)));
  });
}

/**
 * Shows the values, remarks and the rail of an answer. What says the same as before is left alone: a browser lays out and
 * paints anew whatever is touched, and in a form of 200 rows that is what a person waits for.
 * @param drawn parts of the page that came with the answer and say it already
 */
export function show(answer, drawn = []) {
  const told = new Set(slotsOf(answer));
  for (const slot of told) {
    if (!drawn.some(part => part.contains(slot))) fill(slot, answer.getElementById(slot.id));
  }
  hush(told, drawn);
  for (const value of answer.querySelectorAll('.value, small[id]')) {
    const here = document.getElementById(value.id);
    if (!here || here.textContent === value.textContent) continue;
    here.textContent = value.textContent;
    if (here.classList.contains('num')) here.classList.toggle('long', value.textContent.length > 14);
  }
  showRail(answer);
}

/** The slots of the page that an answer speaks of, or all there are. */
function slotsOf(answer) {
  if (!answer.querySelector('[data-partly=true]')) return document.querySelectorAll('#form .slot[id]');
  return new Set([...answer.querySelectorAll('.slot[id]')].map(slot => document.getElementById(slot.id)).filter(slot => slot));
}

const REMARKS = ['.nos', '.pin', 'p.stop', 'p.warn', 'p.hint'].map(kind => `#form .slot[id] > ${kind}`).join();

/** Takes away the remarks in slots that an answer does not speak of: it speaks of all that have any. */
function hush(told, drawn) {
  for (const remark of document.querySelectorAll(REMARKS)) {
    const slot = remark.closest('.slot');
    if (told.has(slot) || drawn.some(part => part.contains(slot))) continue;
    remark.remove();
    mark(slot, '');
  }
}

const LINKS = 'a, button';

/** A slot that says something else comes anew; whoever is at one of its links stays at the one in its place. */
function fill(slot, fresh) {
  if (slot.innerHTML !== (fresh?.innerHTML ?? '')) {
    const at = slot.contains(document.activeElement) ? [...slot.querySelectorAll(LINKS)].indexOf(document.activeElement) : -1;
    slot.replaceChildren(...fresh ? document.importNode(fresh, true).childNodes : []);
    if (at >= 0) slot.querySelectorAll(LINKS)[at]?.focus({ preventScroll: true });
  }
  mark(slot, fresh?.dataset.tone ?? '');
}

/** Gives the cell of a slot the tone of its weightiest remark. */
function mark(slot, tone) {
  const cell = slot.closest('td, th');
  if (!cell || slot.matches('.row-pins, .beside')) return;
  if ((cell.dataset.tone ?? '') !== tone) cell.dataset.tone = tone;
  const input = cell.querySelector('input.cell, textarea.cell');
  if (!input) return;
  if (tone === 'stop' && input.value !== '') input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

/** Puts the tables that an answer brings in place of those there are, and returns them. */
export function replaceTables(answer) {
  return ['funding', 'indicators'].filter(id => answer.getElementById(id)).map(id => {
    const table = document.adoptNode(answer.getElementById(id));
    document.getElementById(id).replaceWith(table);
    return table;
  });
}

const MENU = '.tools details';
const partsOf = menu => [...menu.querySelectorAll('summary, button, a, select')];

/** The menu that is open, as a function that opens it again where its row is another element afterwards. */
function keepMenu() {
  const menu = document.querySelector(`#form ${MENU}[open]`);
  const at = menu ? partsOf(menu).indexOf(document.activeElement) : -1;
  const row = menu?.closest('tr').id;
  return () => {
    const again = row && document.getElementById(row)?.querySelector(MENU);
    if (!again || again === menu) return;
    // what a menu holds is made when it has been opened
    if (at >= 0) again.addEventListener('toggle', () => partsOf(again)[at]?.focus({ preventScroll: true }), { once: true });
    again.open = true;
  };
}

/** The person stays in the cell or the menu they are in, though it may be another element afterwards. */
export function inPlace(change) {
  const focused = document.activeElement;
  const { id, selectionStart, selectionEnd } = focused;
  const reopen = keepMenu();
  change();
  reopen();
  const again = id && document.activeElement !== focused && document.getElementById(id);
  if (again) {
    again.focus({ preventScroll: true });
    if (selectionStart != null) again.setSelectionRange(selectionStart, selectionEnd);
  }
}

/** The rail stays where it is, open or folded and scrolled as it was; its boxes come anew where they say something else. */
function showRail(answer) {
  const body = document.querySelector('#rail .rail-body');
  const fresh = [...document.importNode(answer.querySelector('#rail .rail-body'), true).children];
  const old = [...body.children];
  if (old.length !== fresh.length) body.replaceChildren(...fresh);
  else fresh.forEach((box, i) => { if (!box.isEqualNode(old[i])) old[i].replaceWith(box); });
}

/** Where the window is narrow the rail is a bar at the bottom that opens. */
export function foldRail(open = false) {
  if (matchMedia('(max-width: 1180px)').matches) document.querySelector('#rail details').open = open;
}

// what lies over the form above and below
const COVERED = 120;

const isInView = element => {
  const { top, bottom } = element.getBoundingClientRect();
  return top > COVERED && bottom < innerHeight - COVERED;
};

/** Somebody is at an element, in view: a page that is still on its way to where they were led before comes to a stop. */
export function goTo(element) {
  if (isInView(element)) scrollTo(scrollX, scrollY);
  else element.scrollIntoView({ block: 'center', behavior: 'smooth' });
  element.focus({ preventScroll: true });
}

/** In a low window what stands above the form's own cells is folded into one line. */
function unfold(target) {
  if (target.closest('#funding tr:nth-child(-n + 2)')) document.getElementById('whole-head').checked = true;
}

/** Leads to a cell and points at it. A cell in view stays where it is: each step of a scroll paints the form anew. */
export function point(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  unfold(target);
  goTo(target);
  const cell = target.closest('td, th') ?? target;
  cell.classList.remove('flashed');
  requestAnimationFrame(() => cell.classList.add('flashed'));
  return true;
}

document.documentElement.classList.add('js');

/** Remarks in the rail lead to their cells; 为什么 opens its explanation here. */
export function wire(explain) {
  document.addEventListener('click', event => {
    const why = event.target.closest('a[data-why]');
    if (why && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      explain(why);
    }
    const find = event.target.closest('.finds a, .alarm a, a[data-point]');
    const hash = find?.getAttribute('href');
    if (!hash?.startsWith('#')) return;
    foldRail(); // on a phone it would lie over the cell
    if (point(decodeURIComponent(hash.slice(1)))) event.preventDefault();
  });
  if (location.hash.length > 1) setTimeout(() => arrive(decodeURIComponent(location.hash.slice(1))), 50);
}

/** Leads to the cell an address names, unless the person is in another one already: what they type must stay there. */
function arrive(id) {
  const here = document.activeElement;
  if (here === document.body || here?.id === id) point(id);
}
