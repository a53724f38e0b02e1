// Moving about in the form by keyboard.

export const rowsOf = table => [...table.querySelectorAll('tbody tr[data-row]')];

export const cellOf = (row, field) => row.querySelector(`[name="row.${row.dataset.row}.${field}"]`);

export const fieldOf = input => input.name.split('.').pop();

const isRowCell = input => input.name.startsWith('row.');

/** The cell above or below: in the indicator rows by column, in the funding block by line. */
function neighbour(input, step) {
  if (isRowCell(input)) {
    const rows = rowsOf(input.closest('table'));
    const next = rows[rows.indexOf(input.closest('tr')) + step];
    return next && cellOf(next, fieldOf(input));
  }
  const column = [...input.closest('tbody').querySelectorAll('input.cell')].filter(other => fieldOf(other) === fieldOf(input));
  const here = column.indexOf(input);
  return here >= 0 ? column[here + step] : undefined;
}

function sideways(input, step) {
  const cells = [...input.closest('tr').querySelectorAll('.cell[name]')];
  return cells[cells.indexOf(input) + step];
}

const atStart = input => input.selectionStart === 0 && input.selectionEnd === 0;
const atEnd = input => input.selectionStart === input.value.length && input.selectionEnd === input.value.length;
const inFirstLine = input => !input.value.slice(0, input.selectionStart).includes('\n');
const inLastLine = input => !input.value.slice(input.selectionEnd).includes('\n');

/** The cell before or behind, of whatever table; what stands beside cells has a key of its own. */
function along(input, step) {
  const cells = [...input.form.querySelectorAll('table .cell[name]')];
  return cells[cells.indexOf(input) + step];
}

/** What stands in the cell is selected, as in a spreadsheet; an objective is a text that one goes on writing. */
function go(target) {
  if (!target) return false;
  target.focus();
  if (!target.closest('.objective')) target.select();
  return true;
}

/** Whether somebody who has just written a name goes on with another one of its category, though other rows follow. */
function goesOnInCategory(input, below, isNew) {
  return fieldOf(input) === 'name' && isNew(input) && below !== undefined
    && below.closest('tr').dataset.category !== input.closest('tr').dataset.category;
}

/**
 * Tab from cell to cell, Enter and the arrows; Shift+Enter is a new line. Answers whether the key was used.
 * @param addBelow adds a row at the end of a row's category
 * @param isNew whether a cell was written into since somebody came to it
 */
export function move(event, addBelow, isNew = () => false) {
  const input = event.target;
  if (!input.matches('table .cell[name]') || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const isObjective = input.closest('.objective');
  switch (event.key) {
    case 'Tab':
      return go(along(input, event.shiftKey ? -1 : 1));
    case 'Enter':
      if (event.shiftKey || isObjective) return false;
      if (isRowCell(input) && goesOnInCategory(input, neighbour(input, 1), isNew)) addBelow(input.closest('tr'), 'name');
      else if (!go(neighbour(input, 1)) && isRowCell(input)) addBelow(input.closest('tr'), fieldOf(input));
      return true;
    case 'ArrowDown':
      return !isObjective && inLastLine(input) && go(neighbour(input, 1));
    case 'ArrowUp':
      return !isObjective && inFirstLine(input) && go(neighbour(input, -1));
    case 'ArrowLeft':
      return atStart(input) && !event.shiftKey && go(sideways(input, -1));
    case 'ArrowRight':
      return atEnd(input) && !event.shiftKey && go(sideways(input, 1));
    default:
      return false;
  }
}
