// Puts what the server computed into the page, and keeps cells as tall as their text.

const fits = CSS.supports('field-sizing', 'content');

/** Browsers without field-sizing: a cell is as tall as its text. */
export function grow(area) {
  if (fits || area.tagName !== 'TEXTAREA') return;
  area.rows = 1;
  while (area.scrollHeight > area.clientHeight + 1 && area.rows < 60) area.rows++;
}

/**
 * Shows the values, remarks and the rail of an answer. What says the same as before is left alone: a browser lays out and
 * paints anew whatever is touched, and in a form of 200 rows that is what a person waits for.
 */
export function show(answer) {
  const partly = answer.querySelector('[data-partly=true]') !== null;
  for (const slot of document.querySelectorAll('#form .slot[id]')) {
    const fresh = answer.getElementById(slot.id);
    // an answer speaks of all pins there are, and else of every slot that says something or of the rows with news
    if (fresh || !partly || slot.querySelector('.pin')) fill(slot, fresh);
  }
  for (const value of answer.querySelectorAll('.value, small[id]')) {
    const here = document.getElementById(value.id);
    if (!here || here.textContent === value.textContent) continue;
    here.textContent = value.textContent;
    if (here.classList.contains('num')) here.classList.toggle('long', value.textContent.length > 14);
  }
  showRail(answer);
}

function fill(slot, fresh) {
  if (slot.innerHTML !== (fresh?.innerHTML ?? '')) slot.replaceChildren(...fresh ? document.importNode(fresh, true).childNodes : []);
  const cell = slot.closest('td, th');
  const tone = fresh?.dataset.tone ?? '';
  if (cell && !slot.classList.contains('row-pins') && (cell.dataset.tone ?? '') !== tone) cell.dataset.tone = tone;
}

/** Shows an answer that brings the tables anew. The person stays in the cell they are in. */
export function showRows(answer) {
  const focused = document.activeElement?.id;
  const selection = [document.activeElement?.selectionStart, document.activeElement?.selectionEnd];
  for (const id of ['funding', 'indicators']) document.getElementById(id).replaceWith(document.importNode(answer.getElementById(id), true));
  show(answer);
  const again = focused && document.getElementById(focused);
  if (again) {
    again.focus({ preventScroll: true });
    if (selection[0] != null) again.setSelectionRange(...selection);
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

/** On a phone the rail is a bar at the bottom that opens. */
export function foldRail() {
  if (matchMedia('(max-width: 1020px)').matches) document.querySelector('#rail details').open = false;
}

/** Leads to a cell and points at it. */
export function point(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  target.scrollIntoView({ block: 'center', behavior: 'smooth' });
  target.focus({ preventScroll: true });
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
