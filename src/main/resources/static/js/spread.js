// Shares points among rows, in hundredths as whole numbers.

const STEPS = [50, 1];

/**
 * Shares points among rows as evenly as round numbers allow, the larger shares first: in halves, where that comes out.
 * @param left points, at most two decimals
 * @returns the shares as texts; none where there is less than a hundredth for each
 */
export function spread(left, rows) {
  const hundredths = Math.round(left * 100);
  const step = STEPS.find(each => hundredths % each === 0 && hundredths / each >= rows);
  if (!step || rows < 1) return [];
  const each = Math.floor(hundredths / step / rows);
  const more = hundredths / step - each * rows;
  return Array.from({ length: rows }, (_, i) => String((each + (i < more ? 1 : 0)) * step / 100));
}
