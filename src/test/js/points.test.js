import assert from "node:assert/strict";
import test from "node:test";
import { deviation, grade, points, written } from "../js/points.js";

test("reads points up to the weight, in hundredths", () => {
  assert.equal(points("2.5", 500), 250);
  assert.equal(points(" 0.07 ", 500), 7);
  assert.equal(points("5.01", 500), null);
  assert.equal(points("2.505", 500), null);
  assert.equal(points("-1", 500), null);
  assert.equal(points("1e2", 10000), null);
  assert.equal(points("", 500), null);
});

test("says how far from what was claimed", () => {
  assert.equal(deviation(9800, 8820), "10.00");
  assert.equal(deviation(9999, 9998), "0.01");
  assert.equal(deviation(1000, 1100), "-10.00");
  assert.equal(deviation(0, 100), "");
});

test("gives the grade of the band a total is in", () => {
  const bands = [90, 80, 60];
  assert.deepEqual([9000, 8999, 8000, 6000, 5999].map((total) => grade(total, bands)), ["优", "良", "良", "中", "差"]);
  assert.equal(grade(6401, [90, 80, 64.01]), "中");
});

test("writes hundredths as points", () => {
  assert.equal(written(9895), "98.95");
  assert.equal(written(1000), "10.00");
});
