// Forms with data-once, which says what the pressed button says from then on: what they start takes its time, and a second
// press would take the place of the first, whose answer nobody then sees.

/** Sends a form once, until its page is shown again. */
export function once(form) {
  const buttons = [...form.querySelectorAll('button')];
  let words = null;
  form.addEventListener('submit', event => {
    if (words) {
      event.preventDefault();
      return;
    }
    words = buttons.map(button => button.textContent);
    // a button that cannot be pressed would not say its value
    setTimeout(() => {
      if (words && event.submitter) event.submitter.textContent = form.dataset.once;
      for (const button of buttons) button.disabled = words !== null;
    });
  });
  return () => {
    buttons.forEach((button, at) => {
      button.disabled = false;
      if (words) button.textContent = words[at];
    });
    words = null;
  };
}

for (const form of document.querySelectorAll('form[data-once]')) {
  const again = once(form);
  addEventListener('pageshow', event => { if (event.persisted) again(); });
}
