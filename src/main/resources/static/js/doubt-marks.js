// Doubts and the cells they rest on: a number leads from either to the other, and all that belongs together lights up.
import { foldRail, point } from './page.js';

/** The numbers of the doubts an element stands for: its own, or those of the cell it is in. */
function numbersOf(element) {
  const own = element.closest?.('[data-doubt]');
  if (own) return [own.dataset.doubt];
  const cell = element.closest?.('.paper td, .paper th');
  return cell ? [...cell.querySelectorAll('[data-doubt]')].map(number => number.dataset.doubt) : [];
}

/** Lights up what belongs to doubts, and nothing else. */
function light(numbers) {
  for (const part of document.querySelectorAll('.lit')) part.classList.remove('lit');
  for (const number of numbers) {
    for (const part of document.querySelectorAll(`[data-doubt="${number}"]`)) (part.closest('td, th') ?? part).classList.add('lit');
  }
}

/** What the keyboard is at. */
const atKeyboard = () => numbersOf(document.activeElement ?? document.body);

export function wireDoubtMarks() {
  document.addEventListener('pointerover', event => {
    const own = event.target.closest('[data-doubt]');
    light(own ? [own.dataset.doubt] : atKeyboard());
  });
  document.addEventListener('focusin', event => light(numbersOf(event.target)));
  document.addEventListener('focusout', () => light([]));
  document.addEventListener('click', event => {
    const link = event.target.closest('.nos a');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    foldRail(true);
    point(link.hash.slice(1));
    light([link.dataset.doubt]);
  });
}
