// What is to be written into a cell, beside the form: of the cell somebody is in, and of the next one they go to. The texts are
// asked for once, when somebody wants to see one.

/** The kind of a cell, by its address, as 填写说明 names it. */
export function kindOf(cell) {
  const field = cell.split('.').pop();
  return cell.startsWith('funding.') && field === 'name' ? 'fundingName' : field;
}

/** What is said under the class of a row, or else to all. */
export function textOf(book, kind, category) {
  const said = [...book.querySelectorAll('[data-guide]')].filter(({ dataset }) => dataset.guide === kind);
  return said.find(({ dataset }) => dataset.class === category && category !== undefined) ?? said.find(({ dataset }) => dataset.class === undefined);
}

export class Guiding {
  #form;
  #panel;
  #book = null;

  /** The cell somebody is or was in. */
  #cell = null;

  /** @param panel where it is shown; its data-address is where to ask */
  constructor(form, panel) {
    this.#form = form;
    this.#panel = panel;
    form.addEventListener('focusin', event => this.#came(event.target));
    form.addEventListener('click', event => this.#click(event));
    panel.querySelector('.close').addEventListener('click', () => this.#close());
    document.addEventListener('keydown', event => this.#press(event), true);
  }

  #came(element) {
    const cell = element.closest('.cell[name]');
    if (!cell) return;
    this.#cell = cell;
    if (!this.#panel.hidden) this.#show(kindOf(cell.name), cell.closest('tr')?.dataset.category);
  }

  #click(event) {
    const link = event.target.closest('[data-guide-of]');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // the other mark of the form has no cell of its own
    if (link.dataset.guideOf) this.#show(link.dataset.guideOf);
    else this.#toggle();
  }

  #press(event) {
    if (event.key === 'Escape' && !this.#panel.hidden && !document.querySelector('dialog[open], #suggestions:not([hidden])')) {
      this.#close();
    } else if (event.key === 'F1' && !event.altKey && !event.ctrlKey && !event.shiftKey && !event.metaKey) {
      event.preventDefault();
      if (!event.repeat) this.#toggle();
    }
  }

  #toggle() {
    const cell = this.#cell?.isConnected ? this.#cell : this.#form.querySelector('.cell[name]');
    if (!this.#panel.hidden) this.#close();
    else this.#show(kindOf(cell.name), cell.closest('tr')?.dataset.category);
  }

  async #show(kind, category) {
    const book = await this.#asked();
    const text = book && textOf(book, kind, category);
    if (!text) {
      this.#close();
      return;
    }
    const [place] = this.#panel.children;
    const heading = document.createElement('h2');
    heading.textContent = text.dataset.label;
    place.replaceChildren(heading, ...document.importNode(text, true).childNodes);
    this.#panel.hidden = false;
  }

  async #asked() {
    if (!this.#book) this.#book = fetch(this.#panel.dataset.address, { headers: { 'X-Requested-With': 'fetch' } })
      .then(answer => answer.ok ? answer.text() : Promise.reject(answer.status))
      .then(html => new DOMParser().parseFromString(html, 'text/html'))
      // the next press asks again
      .catch(() => { this.#book = null; });
    return this.#book;
  }

  #close() { this.#panel.hidden = true; }
}
