// Shows of a form what belongs to the choice in one of its selects, and what is wrong with the rest; without script all of it.

const parts = [...document.querySelectorAll('[data-when]')];

function show() {
  for (const part of parts) {
    const chosen = document.getElementById(part.dataset.when).value;
    part.hidden = part.dataset.is !== chosen && !part.querySelector('[aria-invalid="true"]');
  }
}

document.addEventListener('change', show);
show();
