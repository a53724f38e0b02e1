// What is kept in this browser because the server has not confirmed it: written by the editor, and to be seen, copied
// and discarded wherever the form is spoken of, also by somebody who may no longer change it.

const PREFIX = 'ziping:unsaved:';

/** The cells of a row, and what they are called. */
export const FIELDS = {
  name: '三级指标', target: '年度指标值', actual: '实际完成值', weight: '分值', score: '得分', deviationExplanation: '偏差原因分析及改进措施',
};

/** The same of a funding line. */
export const FUNDING_FIELDS = { name: '资金名称', initialBudget: '年初预算数', adjustedBudget: '全年预算数', executedAmount: '全年执行数' };

const ROW_WORDS = {
  add: '新加的一行', move: '移动的一行', remove: '删除的一行', 'add-line': '新加的一行资金', 'remove-line': '删除的一行资金',
};

export const keyOf = (user, form, window) => `${PREFIX}${user}:${form}:${window}`;

/**
 * What one person has left on this machine, in one form or in all, the newest first.
 * @returns entries {key, form, about, at, labels, changes}
 */
export function keptBy(user, form) {
  const mine = `${PREFIX}${user}:`;
  try {
    return Object.keys(localStorage)
      .map(key => [key, key.startsWith(mine) && /^(\d+):[0-9a-f-]{36}$/.exec(key.slice(mine.length))])
      .filter(([, parts]) => parts && (form === undefined || parts[1] === String(form)))
      .map(([key, parts]) => entry(key, parts[1], localStorage.getItem(key)))
      .filter(each => each.changes.length > 0)
      .sort((one, other) => other.at - one.at);
  } catch {
    return []; // a forbidden store holds nothing
  }
}

function entry(key, form, text) {
  try {
    const read = JSON.parse(text);
    // a list alone is how it was kept before it carried its form's name and its time
    const whole = Array.isArray(read) ? { changes: read } : read;
    return { about: `编号 ${form}`, at: 0, labels: {}, ...whole, key, form };
  } catch {
    return { key, form, changes: [] }; // nothing we wrote
  }
}

/** Keeps an entry; tells whether the store had room for it. */
export function keep(key, about, labels, changes) {
  try {
    if (changes.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ about, at: Date.now(), labels, changes }));
    return true;
  } catch {
    return changes.length === 0;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // a forbidden store holds nothing
  }
}

/**
 * An entry as a person reads it: one item a cell; a row that was added, moved or removed is one item with all its cells,
 * because its texts mean nothing without it.
 * @returns items {label, texts: [{label, text}], changes}
 */
export function itemsOf({ changes, labels }) {
  const items = new Map();
  const ofRow = new Map();
  const keyOfRow = change => change.row ?? change.line;
  for (const change of changes) if (change.op !== 'set' && !ofRow.has(keyOfRow(change))) ofRow.set(keyOfRow(change), change.op);
  for (const change of changes) {
    const row = change.op === 'set' ? rowOf(change.cell) : keyOfRow(change);
    const apart = !ofRow.has(row);
    const at = apart ? change.cell : row;
    if (!items.has(at)) items.set(at, { label: apart ? labelOf(change.cell, labels) : ROW_WORDS[ofRow.get(row)], texts: [], changes: [] });
    const item = items.get(at);
    item.changes.push(change);
    if (change.op === 'set') put(item.texts, apart ? '' : fieldWords(change.cell), change.to);
    const fields = change.op === 'remove' ? FIELDS : FUNDING_FIELDS;
    if (change.op.startsWith('remove')) for (const [field, text] of Object.entries(change.seen ?? {})) if (text) put(item.texts, fields[field] ?? '', text);
  }
  return [...items.values()];
}

/** The last text of a cell is the one. */
function put(texts, label, text) {
  const known = texts.find(each => each.label === label);
  if (known) known.text = text;
  else texts.push({ label, text });
}

/** Takes some of an entry's changes off this machine. */
export function discard(key, changes) {
  const now = entry(key, '', localStorage.getItem(key));
  const gone = new Set(changes.map(change => JSON.stringify(change)));
  keep(key, now.about, now.labels, now.changes.filter(change => !gone.has(JSON.stringify(change))));
}

/** An item as text for the clipboard. */
export const textOf = item => item.texts
  .filter(each => each.text !== '')
  .map(each => each.label ? `${each.label}：${each.text}` : each.text)
  .join('\n');

const rowOf = cell => cell.startsWith('row.') || cell.startsWith('funding.') ? cell.split('.')[1] : undefined;
const fieldWords = cell => (cell.startsWith('row.') ? FIELDS : FUNDING_FIELDS)[cell.split('.').pop()] ?? '';
const labelOf = (cell, labels) => labels[cell] ?? (fieldWords(cell) || '一格');
