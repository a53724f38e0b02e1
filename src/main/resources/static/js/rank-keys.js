// What a key does in the ranked list: j and k go to the next and the previous form, x chooses the one that is in focus.
// Enter is the link's own.

/** Elements in which a letter is a letter. */
const TYPED_INTO = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

/**
 * @param event a keydown
 * @param at the place of the row in focus, -1 when none is
 * @param count how many rows there are
 * @returns {focus} the place to go to, {choose} the place to choose, or null when the key is none of the list's
 */
export function rankKey(event, at, count) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || count === 0) return null;
  if (event.target?.matches?.(TYPED_INTO)) return null;
  switch (event.key) {
    case 'j': return { focus: Math.min(at + 1, count - 1) };
    case 'k': return { focus: at < 0 ? count - 1 : Math.max(at - 1, 0) };
    case 'x': return at < 0 ? null : { choose: at };
    default: return null;
  }
}
