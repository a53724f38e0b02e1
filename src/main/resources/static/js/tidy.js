// Writes numbers as the paper shows them.

// how far the wide forms of letters lie behind the narrow ones
const WIDER = 0xFEE0;

const PLAIN = /^-?\d{1,13}(\.\d{1,2})?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * A number as it was typed, from whatever input method, with two decimals: １，２００．５ is 1200.50.
 * @returns what is no such number, or has more decimals, as it was typed
 */
export function tidied(text) {
  const narrow = text.replace(/[！-～]/g, wide => String.fromCharCode(wide.charCodeAt(0) - WIDER)).replace(/\s/g, '');
  const number = GROUPED.test(narrow) ? narrow.replaceAll(',', '') : narrow;
  if (!PLAIN.test(number)) return text;
  const [whole, decimals = ''] = number.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

const THOUSANDS = /^-?\d{4,}(\.\d*)?$/;

/** A number of four digits and more with separators between its thousands: 1234567.5 is 1,234,567.5; blank for any other text. */
export function grouped(text) {
  if (!THOUSANDS.test(text)) return '';
  const [whole, ...decimals] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.');
}
