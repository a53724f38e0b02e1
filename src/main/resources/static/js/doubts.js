// The ranked list by keyboard, and how many of its forms are chosen.
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

function count() {
  const slot = document.getElementById('picked-count');
  if (!slot) return;
  const chosen = document.querySelectorAll('.ranked input[name=form]:checked').length;
  slot.textContent = chosen > 0 ? `已选 ${chosen} 张。` : '';
}

addEventListener('change', event => { if (event.target.matches?.('.ranked input[name=form]')) count(); });
// a browser keeps what was chosen when one comes back
addEventListener('pageshow', count);
