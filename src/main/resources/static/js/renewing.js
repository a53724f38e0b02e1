// Years in texts that were taken over from last year's form. Touches no page.

// what is read before and behind a year, to tell what it is there for
const AROUND = 12;

/** What surrounds a year in its text: {before, from, to, behind}. */
export function around(text, { at, from, to }) {
  const end = at + from.length;
  return {
    before: (at > AROUND ? '…' : '') + text.slice(Math.max(0, at - AROUND), at),
    from,
    to,
    behind: text.slice(end, end + AROUND) + (text.length > end + AROUND ? '…' : ''),
  };
}

/** A text with years as they shall be; one that does not stand there any more stays as it is. */
export function renewed(text, years) {
  const standing = years.filter(({ at, from }) => text.startsWith(from, at)).sort((one, other) => other.at - one.at);
  return standing.reduce((now, { at, from, to }) => now.slice(0, at) + to + now.slice(at + from.length), text);
}
