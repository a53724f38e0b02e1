// Shows what one press would fill in, before it does.

/** An element that holds a text or another element, if any. */
export function element(name, content, css) {
  const made = document.createElement(name);
  if (content !== undefined) made.append(content);
  if (css) made.className = css;
  return made;
}

function button(words, css) {
  const made = element('button', words, css);
  made.type = 'button';
  return made;
}

/** A row of the table; what can be chosen has a box. */
function lineOf({ label, from, to, chosen }, number) {
  const row = element('tr');
  const head = element('th', '');
  head.scope = 'row';
  if (chosen === undefined) {
    head.append(label);
  } else {
    const box = element('input', undefined, 'form-check-input');
    box.type = 'checkbox';
    box.checked = chosen;
    box.dataset.number = number;
    const named = element('label', box);
    named.append(' ', label);
    head.append(named);
  }
  const [was, will] = [element('td'), element('td')];
  was.append(...from);
  will.append(...to);
  row.append(head, was, will);
  return row;
}

function tableOf(columns, lines) {
  const table = element('table', undefined, 'diff-list');
  const head = table.createTHead().insertRow();
  for (const name of columns) {
    const th = element('th', name);
    th.scope = 'col';
    head.append(th);
  }
  table.createTBody().append(...lines.map(lineOf));
  return table;
}

/**
 * Shows what is proposed and asks.
 * @param heading what it is called
 * @param said a sentence or a list that is shown above the table, if any
 * @param columns the names of the three columns
 * @param lines {label, from, to, chosen}: from and to are lists of texts and elements; with chosen, whether a box is ticked
 * @param more what is said below the table, if anything
 * @param yes what the button is called that does it
 * @param no what the other is called
 * @returns resolves to the numbers of the chosen lines; null when nothing shall be done
 */
export function propose(dialog, { heading, said, columns, lines, more, yes = '填入', no = '不填' }) {
  const table = tableOf(columns, lines);
  const scroll = element('div', table, 'scroll');
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', heading);
  if (more) scroll.append(element('p', more));
  const [doing, leaving] = [button(yes, 'btn btn-main'), button(no, 'btn btn-plain')];
  const buttons = element('div', doing, 'buttons');
  buttons.append(leaving);
  const box = element('div', element('h2', heading));
  box.append(...said ? [said] : [], ...lines.length ? [scroll] : [], buttons);
  dialog.replaceChildren(box);
  dialog.setAttribute('aria-label', heading);
  return new Promise(resolve => {
    let chosen = null;
    doing.addEventListener('click', () => {
      const boxes = [...table.querySelectorAll('input')];
      chosen = boxes.length ? boxes.filter(each => each.checked).map(each => Number(each.dataset.number)) : lines.map((_, i) => i);
      dialog.close();
    });
    leaving.addEventListener('click', () => dialog.close());
    dialog.onclose = () => resolve(chosen);
    dialog.showModal();
    // a key held down must not answer what has only just been asked
    leaving.focus();
  });
}
