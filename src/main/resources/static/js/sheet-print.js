for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
  button.hidden = false;
}

// a browser that has margins to write in prints the mark on every page, others once, below the form
const mark = document.querySelector(".sheet-mark");
if (mark && "CSSMarginRule" in window) {
  document.documentElement.style.setProperty("--sheet-mark", JSON.stringify(mark.textContent));
  document.documentElement.classList.add("sheet-marked");
}
