// Whose the cells of the form are, as the marks beside them say, and whether their person wants to be led to their own first.

/** Whether a cell is in a row or a block that is the person's. */
export function isMine(cell) {
  const part = cell.closest('tr[data-row]') ?? cell.closest('#funding, table:not(#indicators)');
  return Boolean(part?.querySelector('.assignee.mine'));
}

export class Mine {
  #label;
  #box;

  /** @param label with a box to be ticked; an address that ends in ?mine ticks it */
  constructor(label) {
    this.#label = label;
    this.#box = label.querySelector('input');
    this.#box.checked = new URLSearchParams(location.search).has('mine');
    this.offer();
  }

  /** Shows the box where anything is the person's. */
  offer() { this.#label.hidden = !document.querySelector('#form .assignee.mine'); }

  isFirst(cell) { return this.#box.checked && !this.#label.hidden && isMine(cell); }
}
