// The line that says how saving stands, and since when: with the date, where it is not today.

const two = number => String(number).padStart(2, '0');

/**
 * A time as the server names it (2026-11-28T14:03:05+08:00) in a person's words; a page stays open over midnight.
 * @param now milliseconds, for "today" where the server is
 */
export function timeWords(at, now = Date.now()) {
  const parts = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)(:\d+)?[\d.]*(?:Z|([+-])(\d+):(\d+))?$/.exec(at);
  if (!parts) return '';
  const [, year, month, day, minutes, seconds = ':00', sign, hours = 0, rest = 0] = parts;
  const there = new Date(now + (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest)) * 60000);
  const today = `${there.getUTCFullYear()}-${two(there.getUTCMonth() + 1)}-${two(there.getUTCDate())}`;
  if (today === `${year}-${month}-${day}`) return minutes + seconds;
  const date = `${Number(month)}月${Number(day)}日 ${minutes}`;
  return Number(year) === there.getUTCFullYear() ? date : `${year}年${date}`;
}

export class SaveState {
  #place;
  #at;

  /** @param place the element that says it; its data-at is when the form was last saved */
  constructor(place) {
    this.#place = place;
    this.#at = place.dataset.at;
    // the day may have changed since anybody looked
    document.addEventListener('visibilitychange', () => this.#again());
    setInterval(() => this.#again(), 60000);
  }

  /** Everything on the page is stored. */
  saved(at = this.#at) {
    this.#at = at;
    this.show('saved', `已保存 ${timeWords(at)}`.trim());
  }

  show(state, words, link) {
    const place = this.#place;
    // a status that is read aloud is touched only when it says something else
    if (place.dataset.state === state && place.textContent === words + (link?.text ?? '')) return;
    place.dataset.state = state;
    place.textContent = words;
    if (link) {
      const a = document.createElement('a');
      a.href = link.href;
      a.toggleAttribute('data-point', link.href.startsWith('#'));
      a.textContent = link.text;
      place.append(a);
    }
  }

  /** Draws the eye to the line that holds the reason. */
  point() {
    this.#place.classList.remove('called');
    requestAnimationFrame(() => this.#place.classList.add('called'));
  }

  #again() {
    if (this.#place.dataset.state === 'saved') this.saved();
  }
}
