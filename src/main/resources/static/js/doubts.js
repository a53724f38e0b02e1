// The ranked list by keyboard.
import { rankKey } from './rank-keys.js';

const rows = () => [...document.querySelectorAll('.ranked tbody tr')];

addEventListener('keydown', event => {
  const all = rows();
  const at = all.findIndex(row => row.contains(document.activeElement));
  const does = rankKey(event, at, all.length);
  if (!does) return;
  event.preventDefault();
  if (does.focus !== undefined) {
    all[does.focus].querySelector('td.name a').focus({ preventScroll: true });
    all[does.focus].scrollIntoView({ block: 'nearest' });
  } else {
    all[does.choose].querySelector('input[name=form]')?.click();
  }
});
