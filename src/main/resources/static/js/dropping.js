// Where files of a form are chosen: they may be dropped anywhere on the page, and what was chosen is said.

import { bringsFiles, chosenInWords } from './brought.js';

const input = document.querySelector('.drop input[type=file]');
const zone = input.closest('.drop');
const tell = () => { zone.querySelector('.chosen').textContent = chosenInWords([...input.files].map(file => file.name)); };

document.addEventListener('dragover', event => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  zone.classList.add('over');
});

document.addEventListener('dragleave', event => {
  if (!event.relatedTarget) zone.classList.remove('over');
});

document.addEventListener('drop', event => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  zone.classList.remove('over');
  const files = [...event.dataTransfer.files];
  if (files.length > 1 && !input.multiple) {
    zone.querySelector('.chosen').textContent = '这里一次只能选一个文件。';
    return;
  }
  input.files = event.dataTransfer.files;
  tell();
});

input.addEventListener('change', tell);
// a page that is come back to still has what was chosen
tell();
