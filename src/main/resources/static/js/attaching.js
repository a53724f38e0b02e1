// Files that are dropped onto the form, or pictures pasted into it, are attached to the row they meet; dropped onto the name of
// something that is wanted there, they are that.

import { bringsFiles, pastedFiles, pastedName } from './brought.js';
import { toast } from './dialogs.js';
import { upload } from './uploads.js';

/** The place of a form that an element stands for. */
const placeOf = element => element.closest('tr[data-row]')?.id ?? (element.closest('#funding') ? 'funding' : '');

/** The wanted evidence that an element names. */
const wantOf = element => element.closest('[data-want]')?.dataset.want;

const WORDS = { '': '整张表', funding: '项目资金' };

export class Attaching {
  /**
   * @param form the editor's, which says where evidence is taken and how large a file may be
   * @param fulfilled called when something that was wanted is there
   */
  constructor(form, fulfilled) {
    this.form = form;
    this.fulfilled = fulfilled;
    this.line = document.getElementById('toast');
    document.addEventListener('dragover', event => {
      if (!bringsFiles(event)) return;
      // beside the form too, where the browser would leave the page for the file
      event.preventDefault();
      this.#light(event.target);
    });
    document.addEventListener('dragleave', event => { if (!event.relatedTarget) this.#light(null); });
    document.addEventListener('drop', event => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      this.#light(null);
      this.#bring([...event.dataTransfer.files], placeOf(event.target), { want: wantOf(event.target) });
    });
    form.addEventListener('paste', event => {
      const files = pastedFiles(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      const now = new Date();
      this.#bring(files, placeOf(event.target), { nameOf: file => pastedName(file, now) });
    });
  }

  #light(target) {
    const row = target?.closest?.('tr[data-row]');
    for (const lit of this.form.querySelectorAll('.drop-here')) if (lit !== row) lit.classList.remove('drop-here');
    row?.classList.add('drop-here');
  }

  async #bring(files, at, { want, nameOf }) {
    if (files.length === 0) return;
    const { evidence, megabytes } = this.form.dataset;
    const { page, count, refused } = await upload(evidence, files, {
      fields: want ? { at, want } : { at }, megabytes: Number(megabytes), nameOf,
      progress: words => { if (words) toast(this.line, words); },
    });
    if (page) this.#show(at, page.querySelector('#evidence').dataset);
    const way = { text: '看材料', href: `${evidence}?at=${encodeURIComponent(at)}` };
    const done = count > 0 ? `已附在${this.#called(at)}：${count} 个文件` : '';
    toast(this.line, [done, ...refused].filter(words => words).join('；'), way);
  }

  /** Of what a place wants only what is missing is still named. */
  #leave(at, left) {
    const wants = this.form.querySelector(`[data-wants="${CSS.escape(at)}"]`);
    const there = [...wants?.querySelectorAll('[data-want]') ?? []].filter(each => !left.includes(each.dataset.want));
    if (there.length === 0) return;
    const { id } = wants.querySelector('[data-want]');
    for (const each of there) each.remove();
    const next = wants.querySelector('[data-want]');
    if (next) next.id = id;
    else wants.remove();
    this.fulfilled();
  }

  #called(at) {
    return WORDS[at] ?? `第${[...this.form.querySelectorAll('tr[data-row]')].findIndex(row => row.id === at) + 1}项`;
  }

  /** Says beside the place and in the bar how many there are now. */
  #show(at, { here, count, left }) {
    this.#leave(at, left.split(' '));
    const clip = this.form.querySelector(`[data-clip="${CSS.escape(at)}"]`);
    if (clip) {
      clip.classList.remove('none');
      clip.querySelector('b').textContent = here;
      clip.setAttribute('aria-label', clip.getAttribute('aria-label').replace(/\d+份$/, `${here}份`));
    }
    const all = this.form.querySelector('[data-clips]');
    const shown = all.querySelector('.count') ?? all.appendChild(Object.assign(document.createElement('span'), { className: 'count' }));
    shown.textContent = count;
  }
}
