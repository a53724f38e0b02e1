// How many forms of a list are chosen, said beside what is done with them. On a phone the line stays at the bottom of the
// window while any are, so that nobody looks for it behind the last card.

function count() {
  // the list may have come anew
  const line = document.querySelector('.picked[data-word]');
  if (!line) return;
  // those that stand elsewhere on the page and belong to the form, too
  const chosen = [...line.closest('form').elements].filter(input => input.name === 'form' && input.checked).length;
  document.getElementById('picked-count').textContent = chosen > 0 ? `${line.dataset.word} ${chosen} 张。` : '';
  line.classList.toggle('some', chosen > 0);
}

addEventListener('change', event => { if (event.target.matches?.('input[name=form]')) count(); });
// a browser keeps what was chosen when one comes back
addEventListener('pageshow', count);
