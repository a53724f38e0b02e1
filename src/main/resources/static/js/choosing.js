// What keys mean to a list of suggestions below a cell.

/**
 * @param list {open, count, at}: how many there are to choose from, and which one is chosen, -1 for none
 * @param blank whether the cell is
 * @returns 'open', 'take' or 'close', the number of the one to be chosen, or null for a key that is the cell's own
 */
export function meaning(event, list, blank) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  if (!list.open) return event.key === 'ArrowDown' && blank ? 'open' : null;
  const chosen = list.at >= 0;
  switch (event.key) {
    case 'ArrowDown': return Math.min(list.at + 1, list.count - 1);
    // above the first one is the text itself
    case 'ArrowUp': return chosen ? list.at - 1 : null;
    case 'Enter': return chosen ? 'take' : null;
    case 'Escape': return 'close';
    default: return null;
  }
}

/**
 * Where a list goes beside a cell: below it, or above where there is more room.
 * @param cell {top, bottom} of the cell, and `from` and `to` between which there is room
 * @returns {above, room}: how high it may be
 */
export function placed({ top, bottom }, from, to, wanted) {
  const below = to - bottom;
  const above = top - from;
  const goesAbove = below < wanted && above > below;
  return { above: goesAbove, room: Math.max(0, goesAbove ? above : below) };
}
