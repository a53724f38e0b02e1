// Sends what was typed, one request at a time, and says honestly how that stands.

import { csrfHeader } from './csrf.js';

// a pause between two words; a figure is short and its score is waited for
const DELAY = 200;
const FIGURE_DELAY = 20;
// soon, for what breaks once is mostly back at once; then with pauses
const FIRST_RETRY = 1000;
const RETRY = 5000;
// a block of hundreds of rows takes the server its time
const PATIENCE = 30000;
const PATIENCE_A_CHANGE = 30;

/**
 * Why nothing was saved, when the server says so in words for the person, or in the detail of a problem (RFC 9457) of its own. A
 * failure may be told by a gateway, too, in plain text that is no use to the person: ours carries a header.
 */
async function reasonOf(response) {
  const type = response.headers.get('Content-Type') ?? '';
  const failed = response.status >= 500;
  if (type.startsWith('text/plain') && (!failed || response.headers.has('X-Words'))) return response.text().catch(() => '');
  if (!failed || !type.startsWith('application/problem+json')) return '';
  return response.json().then(problem => problem.detail ?? '', () => '');
}

/** Ends a request that gets no answer; AbortSignal.timeout is missing before Chromium 103. */
function deadline(milliseconds) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

export class Saver {
  #timer;
  #retry;
  #running = null;
  #blocked = null;
  #trouble = null;
  #looking = false;
  #catchingUp = false;

  /**
   * @param form the editor's form element
   * @param pending what is not saved yet
   * @param changed called when it stands otherwise; words of a request under way are handed over
   * @param received called with the answer's document and the changes it answers
   */
  constructor(form, pending, changed, received) {
    this.form = form;
    this.pending = pending;
    this.changed = changed;
    this.received = received;
    /** When the last answer says that everything was stored. */
    this.savedAt = undefined;
    window.addEventListener('online', () => this.flush());
    window.addEventListener('pagehide', () => this.#lastWords());
    // somebody who has logged in again, or got an extension, in another window comes back to this one
    window.addEventListener('focus', () => this.#lookAgain());
  }

  /** Why nothing can be saved from this page, {reason, words, link}; null while it can. It stays until an answer says otherwise. */
  get blocked() { return this.#blocked; }

  /** Why the last try failed, {words}; the next follows by itself. */
  get trouble() { return this.#trouble; }

  /** Saves soon, when the person pauses. */
  soon(figure = false) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), figure ? FIGURE_DELAY : DELAY);
  }

  /** Saves now; resolves to whether everything is saved. */
  async flush() {
    clearTimeout(this.#timer);
    clearTimeout(this.#retry);
    // again and again: of several who waited, the first to go on has sent anew
    while (this.#running) await this.#running;
    if (this.#blocked && !this.#looking) return false;
    if (!this.pending.isDue) return true;
    this.#running = this.#send();
    try {
      return await this.#running;
    } finally {
      this.#running = null;
      this.changed();
      if (this.pending.isDue && !this.#blocked && !this.#retry) this.soon();
    }
  }

  /** Saves now, what is typed meanwhile too; resolves to whether nothing is left. */
  async settle() {
    do {
      if (!await this.flush()) return false;
    } while (!this.pending.isEmpty || this.pending.isDue);
    return this.pending.isSettled;
  }

  /** Whether it is under way to hear what has changed elsewhere, and nothing else. */
  get isCatchingUp() { return this.#catchingUp; }

  /**
   * Hears what has changed elsewhere, unasked; a page that has something to save, or cannot, hears of it with that.
   * @param rows whether the rows are to come anew
   */
  async catchUp(rows = false) {
    if (this.#running || this.#blocked || this.#trouble || !this.pending.isEmpty || this.pending.isDue) return;
    this.#catchingUp = true;
    if (rows) this.pending.wantRows();
    this.pending.wantAnswer();
    try {
      await this.flush();
    } finally {
      this.#catchingUp = false;
    }
  }

  async #lookAgain() {
    if (!this.#blocked?.mayPass || this.#looking || this.pending.isEmpty) return;
    this.#looking = true;
    try {
      await this.flush();
    } finally {
      this.#looking = false;
    }
  }

  async #send() {
    const { changes, whole } = this.pending.take();
    const slow = setTimeout(() => this.changed('保存中…'), 300);
    let response;
    let html;
    try {
      const body = { changes, whole, seen: Number(this.form.dataset.version) };
      // what nobody has asked for is no reason to keep anybody logged in
      const unattended = this.#catchingUp && changes.length === 0;
      const post = () => this.#post(body, { signal: deadline(PATIENCE + changes.length * PATIENCE_A_CHANGE) }, unattended);
      response = await post();
      if (response.status === 403 && await this.#renewToken()) response = await post();
      // an answer that breaks off is none: sent again, the same changes do no harm
      if (response.ok) html = await response.text();
    } catch {
      this.pending.putBack();
      this.#again(`未保存：连不上服务器，${this.#where()}，恢复后自动补存`);
      return false;
    } finally {
      clearTimeout(slow);
    }
    this.#retry = undefined;
    if (response.ok) {
      this.#blocked = null;
      this.#trouble = null;
      this.pending.confirm();
      this.savedAt = response.headers.get('X-Saved-At') ?? undefined;
      const allKept = this.received(new DOMParser().parseFromString(html, 'text/html'), changes);
      return allKept;
    }
    this.pending.putBack();
    this.#refused(response.status, await reasonOf(response));
    return false;
  }

  #post(body, options, unattended = false) {
    return fetch(this.form.dataset.changes, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Requested-With': 'fetch',
        ...csrfHeader(),
        ...unattended ? { 'X-Unattended': 'yes' } : {},
      },
      body: JSON.stringify(body),
      ...options,
    });
  }

  /** Somebody who has logged in again in another window has another token; tells whether there was one to be had. */
  async #renewToken() {
    const here = document.querySelector('meta[name=csrf]');
    const answer = await fetch(location.pathname, { headers: { 'X-Requested-With': 'fetch' } });
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page && page.querySelector('meta[name=csrf]');
    // what one person typed is never saved in the name of another
    if (!here || !fresh || page.getElementById('form')?.dataset.user !== this.form.dataset.user) return false;
    here.content = fresh.content;
    return true;
  }

  #refused(status, reason) {
    const here = location.pathname;
    const form = here.replace(/\/edit$/, '');
    const kept = { text: '看留在本机的内容', href: this.form.dataset.unsaved };
    if (status === 401) {
      this.#stop('登录已过期', this.#where(), { text: '重新登录后自动补存', href: here }, true);
    } else if (status === 409 && reason) {
      this.#stop(reason, `您填的${this.#where('留')}`, { text: '办好延期后，点这里补存', href: here }, true);
    } else if (status === 403 || status === 409) {
      this.#stop('这张表已提交或不再归您填写', `您填的${this.#where('留')}`, { text: '看现在的表', href: form }, true);
    } else if (status === 404) {
      this.#stop('这张表已经没有了，或不再归您填写', `您填的${this.#where('留')}`, kept, true);
    } else if (status === 400 || status === 413) {
      this.#stop('服务器看不懂这次的内容', this.#where(), kept, false);
    } else {
      // its first sentence: what is the matter, such as a database that does not answer
      this.#again(`未保存：${reason.split('。')[0] || '服务器出了问题'}，${this.#where()}，正在重试`);
    }
  }

  /** A promise only where the browser has kept a copy. */
  #where(stays = '已留') {
    return this.pending.isKept ? `${stays}在本机` : '只在这一页上，请先不要关它';
  }

  /**
   * Nothing more can be saved from this page; a link leads on, and what was typed waits in this browser.
   * @param mayPass whether a later try of the same may go well
   */
  #stop(reason, where, link, mayPass) {
    this.#blocked = { reason, words: `未保存：${reason}，${where}。`, link, mayPass };
    this.#trouble = null;
  }

  #again(words) {
    const delay = this.#trouble ? RETRY : FIRST_RETRY;
    this.#trouble = { words };
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.flush();
    }, delay);
  }

  /** The window is being closed: one more try that the browser finishes without us; the kept copy is not touched. */
  #lastWords() {
    const { waiting } = this.pending;
    if (waiting.length === 0 || this.#blocked) return;
    this.#post({ changes: waiting, whole: false }, { keepalive: true }).catch(() => {});
  }
}
