// The lines of 项目资金: adding, removing, and bringing back what was removed.
import { toast } from './dialogs.js';
import { point } from './page.js';
import { uuid } from './pending.js';
import { fieldOf } from './table.js';

/** The lines that are parts of a line, and their parts. */
function partsOf(line) {
  const inside = new Set([line.dataset.line]);
  const parts = [];
  for (let next = line.nextElementSibling; next && inside.has(next.dataset.parent); next = next.nextElementSibling) {
    inside.add(next.dataset.line);
    parts.push(next);
  }
  return parts;
}

/** The line behind a line and its parts, if it is a part of the same one. */
function behind(line) {
  const all = [line, ...partsOf(line)];
  const next = all[all.length - 1].nextElementSibling;
  return next?.dataset.parent === line.dataset.parent ? next : undefined;
}

/**
 * What the menu of a funding line does.
 *
 * @param change saves changes of lines at once; tells whether they are saved
 * @param textsOf what the person sees in a line, by field
 */
export function operateLine(op, line, change, textsOf) {
  const parent = line.dataset.parent;
  switch (op) {
    case 'line-above': return add({ parent, beforeLine: line.dataset.line });
    case 'line-below': return add({ parent, beforeLine: behind(line)?.dataset.line });
    case 'add-part': return add({ parent: line.dataset.line });
    case 'remove-line': return remove(line);
    default: return add({});
  }

  async function add(place) {
    const key = uuid();
    if (await change({ op: 'add-line', line: key, ...place })) point(`funding.${key}.name`);
  }

  async function remove(first) {
    const next = behind(first)?.dataset.line;
    const removed = [first, ...partsOf(first)].map(each => ({
      line: each.dataset.line, parent: each.dataset.parent, texts: textsOf(each),
    }));
    if (!await change({ op: 'remove-line', line: first.dataset.line, seen: removed[0].texts })) return;
    const words = removed.length > 1 ? `已删除一行资金和它的${removed.length - 1}行其中` : '已删除一行资金';
    toast(document.getElementById('toast'), words, () => change(...removed.flatMap(each => [
      { op: 'add-line', line: each.line, parent: each.parent, beforeLine: each.line === first.dataset.line ? next : undefined },
      ...Object.entries(each.texts).filter(([, to]) => to).map(([field, to]) => (
        { op: 'set', cell: `funding.${each.line}.${field}`, from: '', to })),
    ])));
  }
}

/** What stands in the cells of a line, by field, as it was saved. */
export const textsOfLine = (line, saved) => Object.fromEntries(
  [...line.querySelectorAll('.cell[name^="funding."]')].map(input => [fieldOf(input), saved.get(input.name) ?? input.value]));
