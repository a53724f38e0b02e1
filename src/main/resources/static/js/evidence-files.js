// The list of a form's files: what is dropped anywhere, pasted, chosen or photographed goes up at once. What stands beside words that
// somebody writes is removed and restored in the page, so that the words stay.

import { bringsFiles, pastedFiles, pastedName } from './brought.js';
import { step, upload } from './uploads.js';

const place = document.getElementById('evidence');
const form = () => place.querySelector('.attach');
const zone = () => form()?.querySelector('.drop');

/** What is told of all that is brought until everything has been sent. */
let waiting = 0;
let told = { count: 0, refused: [], all: 0 };

async function bring(files, nameOf) {
  const here = form();
  if (!here || files.length === 0) return;
  const chosen = here.elements.at.value;
  const want = [...here.querySelectorAll('[name=want]:checked')].map(box => box.value);
  const fields = { at: chosen, want, ...here.elements.all ? { all: 'true' } : {} };
  const megabytes = Number(here.dataset.megabytes);
  waiting++;
  try {
    const { page, count, refused } = await upload(here.action, files, { fields, megabytes, nameOf, progress });
    told = { count: told.count + count, refused: [...told.refused, ...refused], all: told.all + files.length };
    show(page);
    say(told.count, told.refused, told.all);
  } finally {
    waiting--;
    if (waiting === 0) told = { count: 0, refused: [], all: 0 };
  }
}

function progress(words) {
  const status = place.querySelector('.attach .chosen');
  if (status) status.textContent = words;
}

/** The list as it is now; the place that is chosen for the next files stays, and what is open and being typed into a file. */
function show(page) {
  if (!page) return;
  const chosen = form()?.elements.at.value;
  const typed = changes().filter(change => change.open);
  const focused = document.activeElement;
  place.replaceChildren(...document.importNode(page.querySelector('#evidence'), true).childNodes);
  for (const change of typed) changes().find(each => addressOf(each) === addressOf(change))?.replaceWith(change);
  if (place.contains(focused)) focused.focus();
  const at = form()?.elements.at;
  if (at?.options && chosen !== undefined) at.value = chosen;
}

/** Where each file is given another name or place. */
const changes = () => [...place.querySelectorAll('details.change')];

const addressOf = change => change.querySelector('form').getAttribute('action');

/** What the server said was of the last file only. */
function say(count, refused, all) {
  for (const old of place.querySelectorAll(':scope > .flash, :scope > .alarm')) if (all > 1 || refused.length) old.remove();
  if (refused.length) place.prepend(message('alarm', 'alert', refused));
  if (count > 0 && (all > 1 || refused.length)) place.prepend(message('flash', 'status', [`已上传 ${count} 个文件`]));
}

function message(css, role, sentences) {
  const box = document.createElement('div');
  box.className = css;
  box.setAttribute('role', role);
  for (const words of sentences) box.append(Object.assign(document.createElement('p'), { textContent: words }));
  return box;
}

place.addEventListener('change', event => {
  if (!event.target.matches('input[type=file]')) return;
  const files = [...event.target.files];
  event.target.value = '';
  bring(files);
});

/** Removes or restores a file; what was said of it is read out, for the button is gone. */
async function take(asked, button) {
  if (button) button.disabled = true;
  const { page, why } = await step(asked.action, new FormData(asked));
  if (why) {
    if (button) button.disabled = false;
    say(0, [why], 1);
  }
  show(page);
  const said = place.querySelector(':scope > .flash, :scope > .alarm');
  if (!said) return;
  said.tabIndex = -1;
  said.focus();
}

place.addEventListener('submit', event => {
  // everything that was chosen has gone up already
  if (event.target === form()) event.preventDefault();
  if (!event.target.matches('[data-step]')) return;
  event.preventDefault();
  take(event.target, event.submitter);
});

document.addEventListener('dragover', event => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  zone()?.classList.add('over');
});

document.addEventListener('dragleave', event => {
  if (!event.relatedTarget) zone()?.classList.remove('over');
});

document.addEventListener('drop', event => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  zone()?.classList.remove('over');
  bring([...event.dataTransfer.files]);
});

document.addEventListener('paste', event => {
  const files = pastedFiles(event.clipboardData);
  if (files.length === 0) return;
  event.preventDefault();
  const now = new Date();
  bring(files, file => pastedName(file, now));
});

document.documentElement.classList.add('js');
