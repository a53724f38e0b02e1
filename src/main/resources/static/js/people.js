// Shows who else has the form open: by name in the bar of the page, and at the cell they are in.
import { FIELDS } from './kept.js';

// more names than that are counted
const MOST_NAMED = 2;
const TONES = 4;

/** What is said of somebody, in the bar. */
export const words = ({ name, editing, place }, labelOf) => {
  const where = place && labelOf(place);
  if (editing) return where ? `${name}在填：${where}` : `${name}也在填`;
  return where ? `${name}在看：${where}` : `${name}在看`;
};

/** What a cell of a form that is only read is called; its heading where it is in no row. */
export function shownLabel(cell) {
  const [of, key, field] = cell.split('.');
  if (of === 'row') {
    const number = [...document.querySelectorAll('#indicators tr[data-row]')].findIndex(row => row.dataset.row === key) + 1;
    return number ? `第${number}项 ${FIELDS[field] ?? ''}`.trim() : undefined;
  }
  const td = document.getElementById(cell)?.closest('td');
  if (of === 'funding' || of === 'total') return td ? '项目资金' : undefined;
  return td?.closest('table').rows[0].cells[td.cellIndex + 1]?.textContent;
}

/** Who has come and who has gone since, in a sentence; blank when nobody has. */
export function comings(before, now) {
  const names = (some, others) => [...new Set(some.filter(one => !others.some(other => other.key === one.key)).map(one => one.name))];
  const [came, went] = [names(now, before), names(before, now)];
  return [came.length && `${came.join('、')}打开了这张表`, went.length && `${went.join('、')}离开了这张表`].filter(said => said).join('，');
}

export class People {
  #bar;
  #said;
  #labelOf;
  #people = [];
  /** The colours of those who are there, each their own as far as there are enough. */
  #tones = new Map();

  /**
   * @param bar the element for the names
   * @param said the element that is read aloud when somebody comes or goes
   * @param labelOf tells what the cell of an address is called; undefined where the page has none
   */
  constructor(bar, said, labelOf) {
    this.#bar = bar;
    this.#said = said;
    this.#labelOf = labelOf;
  }

  show(people) {
    const said = comings(this.#people, people);
    this.#people = people;
    this.#colour();
    if (said) this.#said.textContent = said;
    this.#name();
    this.redraw();
  }

  #colour() {
    const there = new Set(this.#people.map(person => person.key));
    for (const key of this.#tones.keys()) if (!there.has(key)) this.#tones.delete(key);
    for (const key of there) {
      if (this.#tones.has(key)) continue;
      const free = [...Array(TONES).keys()].find(tone => ![...this.#tones.values()].includes(tone));
      this.#tones.set(key, free ?? this.#tones.size % TONES);
    }
  }

  /** Marks the cells again, which may have come anew. */
  redraw() {
    const wanted = this.#byCell();
    for (const marked of document.querySelectorAll('[data-here]')) {
      if (!wanted.has(marked)) this.#unmark(marked);
    }
    for (const [td, people] of wanted) this.#mark(td, people);
  }

  #byCell() {
    const cells = new Map();
    for (const person of this.#people) {
      const td = person.place && document.getElementById(person.place)?.closest('.paper td, .paper th');
      if (td) cells.set(td, [...cells.get(td) ?? [], person]);
    }
    return cells;
  }

  #mark(td, people) {
    const names = people.map(person => person.name).join('、');
    const tone = String(this.#tones.get(people[0].key));
    if (td.dataset.here === names && td.dataset.person === tone && td.querySelector(':scope > .here')) return;
    this.#unmark(td);
    td.dataset.here = names;
    td.dataset.person = tone;
    const flag = document.createElement('span');
    flag.className = 'here';
    // the bar says it to those who cannot see it
    flag.setAttribute('aria-hidden', 'true');
    flag.textContent = names;
    td.append(flag);
  }

  #unmark(td) {
    delete td.dataset.here;
    delete td.dataset.person;
    td.querySelector(':scope > .here')?.remove();
  }

  #name() {
    const shown = this.#people.length > MOST_NAMED + 1 ? this.#people.slice(0, MOST_NAMED) : this.#people;
    const rest = this.#people.slice(shown.length);
    const chips = shown.map(person => this.#chip(person));
    if (rest.length) {
      const more = document.createElement('span');
      more.className = 'person';
      more.textContent = `还有 ${rest.length} 人`;
      more.title = rest.map(person => words(person, this.#labelOf)).join('\n');
      chips.push(more);
    }
    const text = chips.map(chip => chip.outerHTML).join('');
    // a link that somebody points at is not taken away for the same one
    if (this.#bar.innerHTML !== text) this.#bar.replaceChildren(...chips);
    this.#bar.hidden = chips.length === 0;
  }

  #chip(person) {
    const where = person.place && document.getElementById(person.place);
    const chip = document.createElement(where ? 'a' : 'span');
    chip.className = 'person';
    chip.dataset.person = String(this.#tones.get(person.key));
    chip.textContent = words(person, this.#labelOf);
    chip.title = chip.textContent;
    if (where) {
      chip.href = `#${person.place}`;
      chip.dataset.point = '';
    }
    return chip;
  }
}
