// Files may be dropped anywhere on the page, and too much is not sent; a click on a doubt leads into its cell.

const input = document.getElementById('upload');

if (input) {
  const zone = input.closest('.drop');
  const chosen = zone.querySelector('.chosen');
  const tell = () => {
    const names = [...input.files].map(file => file.name);
    chosen.textContent = names.length > 1 ? `已选 ${names.length} 个文件：${names.slice(0, 5).join('、')}${names.length > 5 ? ' 等' : ''}` : '';
  };
  const brings = event => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', event => {
    if (!brings(event)) return;
    event.preventDefault();
    zone.classList.add('over');
  });
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) zone.classList.remove('over');
  });
  document.addEventListener('drop', event => {
    if (!brings(event)) return;
    event.preventDefault();
    zone.classList.remove('over');
    input.files = event.dataTransfer.files;
    tell();
  });
  input.addEventListener('change', tell);

  // what would be refused on arrival is not sent: so nothing typed is lost
  const form = input.form;
  const refusal = document.getElementById('too-much');
  const bytes = text => new Blob([text.replace(/\r?\n/g, '\r\n')]).size;
  const tooMuch = ({ files, megabytes, text }) => input.files.length > files
    || [...input.files].reduce((sum, file) => sum + file.size, 0) > megabytes * 1024 * 1024 - 100_000
    || bytes(form.elements.text.value) > text * 1024 * 1024 - 10_000;
  form.addEventListener('submit', event => {
    refusal.hidden = !tooMuch(form.dataset);
    if (refusal.hidden) return;
    event.preventDefault();
    refusal.scrollIntoView({ block: 'center' });
  });
}

for (const link of document.querySelectorAll('.intake-side a[href^="#"]')) {
  link.addEventListener('click', () => document.getElementById(link.hash.slice(1))?.focus({ preventScroll: false }));
}
