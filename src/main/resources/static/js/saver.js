// Sends what was typed, one request at a time, and says honestly how that stands.

// a pause between two words; a figure is short and its score is waited for
const DELAY = 200;
const FIGURE_DELAY = 20;
const RETRY = 5000;

/** Why nothing was saved, when the server says so in words for the person. */
async function reasonOf(response) {
  const words = response.headers.get('Content-Type')?.startsWith('text/plain');
  return words ? response.text().catch(() => '') : '';
}

export class Saver {
  #timer;
  #retry;
  #running = null;
  #blocked = false;

  /**
   * @param form the editor's form element
   * @param pending what is not saved yet
   * @param show called with (state, words): saving, saved, unsaved
   * @param received called with the answer's document and the changes it answers
   */
  constructor(form, pending, show, received) {
    this.form = form;
    this.pending = pending;
    this.show = show;
    this.received = received;
    window.addEventListener('online', () => this.flush());
    window.addEventListener('pagehide', () => this.#lastWords());
  }

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
    if (this.#blocked) return false;
    if (!this.pending.isDue) return true;
    this.#running = this.#send();
    try {
      return await this.#running;
    } finally {
      this.#running = null;
      if (this.pending.isDue && !this.#blocked && !this.#retry) this.soon();
    }
  }

  /** Saves now, what is typed meanwhile too; resolves to whether nothing is left. */
  async settle() {
    do {
      if (!await this.flush()) return false;
    } while (!this.pending.isEmpty);
    return true;
  }

  async #send() {
    const { changes, whole } = this.pending.take();
    const slow = setTimeout(() => this.show('saving', '保存中…'), 300);
    let response;
    try {
      const body = { changes, whole, seen: Number(this.form.dataset.version) };
      const post = () => this.#post(body, { signal: AbortSignal.timeout?.(30000) });
      response = await post();
      if (response.status === 403 && await this.#renewToken()) response = await post();
    } catch {
      this.pending.putBack();
      this.#again('未保存：连不上服务器，已留在本机，恢复后自动补存');
      return false;
    } finally {
      clearTimeout(slow);
    }
    this.#retry = undefined;
    if (response.ok) {
      const html = await response.text();
      this.pending.confirm();
      const allKept = this.received(new DOMParser().parseFromString(html, 'text/html'), changes);
      if (allKept && this.pending.isEmpty) this.show('saved', `已保存 ${response.headers.get('X-Saved-At') ?? ''}`);
      return allKept;
    }
    this.pending.putBack();
    this.#refused(response.status, await reasonOf(response));
    return false;
  }

  #post(body, options) {
    const csrf = document.querySelector('meta[name=csrf]');
    return fetch(this.form.dataset.changes, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Requested-With': 'fetch',
        [csrf?.dataset.header ?? 'X-CSRF-TOKEN']: csrf?.content ?? '',
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
    if (status === 401) {
      this.#stop('未保存：登录已过期，已留在本机。', '重新登录后自动补存');
    } else if (status === 409 && reason) {
      this.#stop(`未保存：${reason}。您填的留在本机。`, '办好延期后，点这里补存');
    } else if (status === 403 || status === 404 || status === 409) {
      this.#stop('未保存：这张表已提交或不再归您填写，您填的留在本机。', '看现在的表');
    } else if (status === 400 || status === 413) {
      this.#stop('未保存：服务器看不懂这次的内容，已留在本机。', '重新打开');
    } else {
      this.#again('未保存：服务器出了问题，已留在本机，正在重试');
    }
  }

  /** Nothing more can be saved from this page; a link leads on, and what was typed waits in this browser. */
  #stop(words, link) {
    this.#blocked = true;
    this.show('unsaved', words, { text: link, href: location.pathname });
  }

  #again(words) {
    this.show('unsaved', words);
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.flush();
    }, RETRY);
  }

  /** The window is being closed: one more try that the browser finishes without us; the kept copy is not touched. */
  #lastWords() {
    if (this.pending.waiting.length === 0 || this.#blocked) return;
    this.#post({ changes: this.pending.waiting, whole: false }, { keepalive: true }).catch(() => {});
  }
}
