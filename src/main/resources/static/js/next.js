// Leads through what is left to do: what stops a submission, then what reviewers will ask, then 提交.

const FOLLOWING = 4;

const idOf = link => decodeURIComponent(link.getAttribute('href').slice(1));

const isBehind = (here, element) => (here.compareDocumentPosition(element) & FOLLOWING) !== 0;

/** The cells that links of the rail lead to, once each, in the order of the paper. */
function cells(links) {
  const found = new Set([...links].map(link => document.getElementById(idOf(link))).filter(element => element));
  return [...found].sort((one, other) => isBehind(one, other) ? -1 : 1);
}

/**
 * The next place behind where somebody is. What stops a submission comes round again; what was asked is passed once.
 * @returns the element, or null when nothing is left but to hand the form in
 */
export function nextPlace(rail, here) {
  const stops = cells(rail.querySelectorAll('.finds li.stop a[href^="#"]'));
  if (stops.length) return stops.find(cell => isBehind(here, cell)) ?? stops[0];
  const asked = cells(rail.querySelectorAll('.finds li[data-doubt] > a[href^="#"]:not(.pin-it)'));
  return asked.find(cell => isBehind(here, cell)) ?? null;
}
