// Which of many units are offered to somebody who types. Touches no page.

const normal = text => text.normalize('NFKC').toLowerCase();

/**
 * The units whose name, or whose department's, holds every word that was typed.
 * @param units [{value, label, department}]
 * @param department only those of this one; blank for all
 */
export function narrowed(units, typed, department = '') {
  const words = normal(typed).split(/\s+/).filter(Boolean);
  return units.filter(unit => (department === '' || unit.department === department)
    && words.every(word => normal(unit.label).includes(word) || normal(unit.department).includes(word)));
}

/** Units under their departments: [{department, units}], in their order. */
export function grouped(units) {
  const groups = new Map();
  for (const unit of units) {
    if (!groups.has(unit.department)) groups.set(unit.department, []);
    groups.get(unit.department).push(unit);
  }
  return [...groups].map(([department, members]) => ({ department, units: members }));
}

/** What is meant by a text that is left standing: the unit of that name, or the only one it leaves; null for none. */
export function meant(units, typed) {
  const named = units.filter(unit => normal(unit.label) === normal(typed.trim()));
  const left = named.length ? named : narrowed(units, typed);
  return left.length === 1 ? left[0] : null;
}
