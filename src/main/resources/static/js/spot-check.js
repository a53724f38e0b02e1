// The record of a drawn form: total, grade and 偏离度 follow what is typed. Saving computes them anew by the rules of the year.
import { deviation, grade, points, written } from "./points.js";

const totals = document.querySelector("[data-totals]");
const table = document.querySelector("[data-review]");
const bands = totals.dataset.bands.split(" ").map(Number);
const rows = [...table.querySelectorAll("tr[data-weight]")].map((row) => ({
  weight: Math.round(Number(row.dataset.weight) * 100),
  self: Math.round(Number(row.dataset.self) * 100),
  place: row.dataset.place,
  input: row.querySelector("input[name$='.score']"),
  amount: row.dataset.place === "execution" ? row.querySelector("input[name$='.actual']") : null,
  shown: row.querySelector("[data-row-deviation]"),
}));

function show() {
  let total = 0;
  let self = 0;
  let certain = !totals.dataset.capped;
  for (const row of rows) {
    const typed = row.input.value.trim();
    const value = typed === "" ? row.self : points(typed, row.weight);
    // what the rules give for another amount is known behind the next save
    if (value === null || (row.amount !== null && typed === "" && row.amount.value.trim() !== "")) certain = false;
    const found = value === null ? row.self : value;
    total += found;
    self += row.self;
    row.shown.textContent = found === row.self ? "" : deviation(row.self, found);
  }
  totals.querySelector("[data-total]").textContent = certain ? written(total) : "…";
  totals.querySelector("[data-grade]").textContent = certain ? grade(total, bands) : "保存后算";
  totals.querySelector("[data-deviated]").hidden = false;
  totals.querySelector("[data-deviation]").textContent = certain ? deviation(self, total) : "…";
}

table.addEventListener("input", show);
