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

/**
 * Shares points among rows as they had them last year, to the hundredth; rows without a share of last year get as much as
 * each would on average. The largest remainders have what rounding leaves, so that the shares add up exactly.
 * @param left points, at most two decimals
 * @param last the points of each row last year, null where it had none
 * @returns the shares as texts; none where that is less than a hundredth for one of them, or nothing is known of last year
 */
export function shape(left, last) {
  const hundredths = Math.round(left * 100);
  const known = last.map(each => each === null ? 0 : Math.round(each * 100));
  const all = known.reduce((sum, each) => sum + each, 0);
  if (!(hundredths > 0) || all === 0) return [];
  const alike = known.filter(each => each > 0).length;
  // of a share all counts are whole, over the same number below the line
  const below = last.length * all;
  const above = known.map(each => hundredths * (each > 0 ? alike * each : all));
  const shares = above.map(each => Math.floor(each / below));
  const rest = hundredths - shares.reduce((sum, each) => sum + each, 0);
  const largest = above.map((each, i) => [each % below, i]).sort(([one, i], [other, j]) => other - one || i - j);
  for (const [, i] of largest.slice(0, rest)) shares[i]++;
  return shares.includes(0) ? [] : shares.map(each => String(each / 100));
}
