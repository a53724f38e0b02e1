// Leads through what is left to do: what stops a submission, then what reviewers asked or will ask, then 提交.

import { cellOf as cellIn } from './table.js';

const FOLLOWING = 4;

// a reason for a deviation is asked for where there is one
const ALWAYS_WANTED = ['name', 'target', 'actual', 'weight', 'score'];

/** The first cell of a row that is still blank; undefined when it has all that every row needs. */
export const nextBlank = row => ALWAYS_WANTED.map(field => cellIn(row, field)).find(cell => cell.value.trim() === '');

const isBehind = (here, element) => (here.compareDocumentPosition(element) & FOLLOWING) !== 0;

/** The cell that a link of the rail leads to; of the whole table, whose weights do not come to 100, the first weight. */
function cellOf(link) {
  const id = decodeURIComponent(link.getAttribute('href').slice(1));
  const element = document.getElementById(id) ?? placeOfWant(id);
  return element?.matches('table') ? element.querySelector('[name$=".weight"]') ?? element : element;
}

/** Where evidence is wanted that the page does not ask for yet: the place itself, or where all of it is attached. */
function placeOfWant(id) {
  if (!id.startsWith('want.')) return null;
  return document.getElementById(id.slice('want.'.length))?.querySelector('.cell') ?? document.querySelector('[data-clips]');
}

/** Links with their cells, in the order of the paper. */
function places(links) {
  return [...links].map(link => ({ link, cell: cellOf(link) })).filter(({ cell }) => cell)
    .sort((one, other) => one.cell === other.cell ? 0 : isBehind(one.cell, other.cell) ? -1 : 1);
}

const keyOf = link => link.getAttribute('href') + link.textContent;

/* pins to be answered, answers to be read, and doubts; what waits for the reviewers' answer is nothing to be done */
const ASKED = '.finds.pins li.open > a[href^="#"], .finds.pins li.replied > a[href^="#"], .finds li[data-doubt] > a[href^="#"]:not(.pin-it)';

/**
 * The next place behind where somebody is, going round. What stops a submission comes again until it is mended; what is
 * asked, in pins and doubts, is led to once.
 * @param seen what was asked and led to, which what is found now is added to
 * @param first tells which cells come before all others, whatever is to be done there; none where it is left out
 * @returns the element, or null when nothing is left but to hand the form in
 */
export function nextPlace(rail, here, seen, first = () => false) {
  const stops = places(rail.querySelectorAll('.finds li.stop a[href^="#"]'));
  const asked = places(rail.querySelectorAll(ASKED))
    .filter(({ link }) => !seen.has(keyOf(link)));
  const left = [stops, asked].map(all => all.filter(({ cell }) => first(cell))).find(all => all.length)
    ?? (stops.length ? stops : asked);
  const next = left.find(({ cell }) => isBehind(here, cell)) ?? left[0];
  // whoever is led to a cell sees all that is asked there
  if (next && asked.includes(next)) for (const each of asked) if (each.cell === next.cell) seen.add(keyOf(each.link));
  return next?.cell ?? null;
}
