// Lines of a form of which most are not needed: those typed in and one empty one are shown, the next by a button.
for (const box of document.querySelectorAll('[data-lines]')) {
  const lines = [...box.querySelectorAll('[data-line]')];
  const more = box.querySelector('[data-line-more]');
  const used = line => [...line.querySelectorAll('input')].some(input => input.value.trim() !== '');
  let shown = lines.reduce((last, line, at) => used(line) ? at + 1 : last, 0) + 1;
  const show = () => {
    lines.forEach((line, at) => { line.hidden = at >= shown; });
    more.hidden = shown >= lines.length;
  };
  more.addEventListener('click', () => {
    shown += 1;
    show();
    lines[shown - 1].querySelector('input').focus();
  });
  show();
}
