// Navigation that is wider than its window: it begins where the page is, and fades out where it goes on.

/** Says on which sides a line goes on. */
function tell(line) {
  const rest = line.scrollWidth - line.clientWidth - line.scrollLeft;
  line.dataset.more = [line.scrollLeft > 1 ? 'before' : '', rest > 1 ? 'after' : ''].join(' ').trim();
}

for (const line of document.querySelectorAll('.top nav, nav.sub')) {
  const here = line.querySelector('[aria-current]');
  if (here) {
    const middle = here.getBoundingClientRect().left - line.getBoundingClientRect().left + here.offsetWidth / 2;
    line.scrollLeft += middle - line.clientWidth / 2;
  }
  tell(line);
  line.addEventListener('scroll', () => tell(line), { passive: true });
  addEventListener('resize', () => tell(line));
}
