// The scored table: explanations open in place, remarks lead to their cells, and reviewers pin and decide by keyboard.
import { ask, explain } from './dialogs.js';
import { wireEvidence } from './evidence.js';
import { foldRail, wire } from './page.js';

const view = document.getElementById('view');
const dialog = document.getElementById('ask');

foldRail();

wireEvidence();

wire(link => explain(link, document.getElementById('why')));

view.addEventListener('click', event => {
  const link = event.target.closest('a[data-pin], a[data-return]');
  if (link && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    ask(link.href, dialog);
    return;
  }
  const cell = event.target.closest('.paper td')?.querySelector(':scope > div.cell[id]');
  if (!cell || event.target.closest('a, button') || !getSelection().isCollapsed) return;
  ask(`${view.dataset.ask}?at=${encodeURIComponent(cell.id)}`, dialog);
});

// a decision is made once, however often the button is pressed
view.addEventListener('submit', event => {
  const form = event.target.closest('.moves');
  if (!form) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});

addEventListener('pageshow', () => delete view.querySelector('.moves')?.dataset.sent);

const KEYS = { KeyJ: 'a[rel=next]', KeyK: 'a[rel=prev]', KeyA: 'button[value=APPROVE]', KeyR: 'a[data-return]' };

document.addEventListener('keydown', event => {
  if (!event.altKey || event.ctrlKey || event.metaKey || dialog.open) return;
  const target = KEYS[event.code] && view.querySelector(KEYS[event.code]);
  if (target) {
    event.preventDefault();
    target.click();
  }
});
