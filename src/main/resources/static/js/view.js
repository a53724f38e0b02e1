// The scored table: explanations open in place, remarks lead to their cells, and reviewers pin and decide by keyboard.
import { ask, explain } from './dialogs.js';
import { wireDoubtMarks } from './doubt-marks.js';
import { foldRail, wire } from './page.js';
import { uuid } from './pending.js';
import { People, shownLabel } from './people.js';
import { Presence } from './presence.js';

const view = document.getElementById('view');
const dialog = document.getElementById('ask');

foldRail();

wireDoubtMarks();

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

/** The cell the person has looked at last, as far as a press tells. */
let place = '';
view.addEventListener('pointerdown', event => { place = event.target.closest('.paper div.cell[id]')?.id ?? place; });

const people = new People(document.getElementById('people'), document.getElementById('people-said'), shownLabel);
const stale = document.getElementById('stale');
new Presence({
  address: view.dataset.presence,
  page: uuid(),
  editing: false,
  place: () => place,
  took: heard => {
    people.show(heard.people);
    if (stale.hidden && heard.version > Number(view.dataset.version)) stale.hidden = false;
  },
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
