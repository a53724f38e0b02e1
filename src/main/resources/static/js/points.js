// What the points of a record come to while they are typed: the total, its grade, and how far each is from what was claimed.

/** Points as typed, or null where they are none that can be. */
export function points(text, weight) {
  const typed = text.trim();
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(typed)) return null;
  const value = Math.round(Number(typed) * 100);
  return value <= weight ? value : null;
}

/** 偏离度 in percent with two decimals, half up; blank where nothing was claimed. */
export function deviation(self, found) {
  if (self === 0) return "";
  const hundredths = ((self - found) * 10000) / self;
  const rounded = Math.sign(hundredths) * Math.round(Math.abs(hundredths));
  return (rounded / 100).toFixed(2);
}

/** The grade of a total in hundredths of a point; bands: the lowest totals of 优, 良 and 中 in points. */
export function grade(total, bands) {
  const labels = ["优", "良", "中"];
  const found = bands.findIndex((band) => total >= Math.round(band * 100));
  return found < 0 ? "差" : labels[found];
}

/** A number of hundredths as points are written. */
export function written(hundredths) {
  return (hundredths / 100).toFixed(2);
}
