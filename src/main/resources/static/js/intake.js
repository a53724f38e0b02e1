// Too much is not sent; a click on a doubt leads into its cell.

const input = document.getElementById('upload');

if (input) {
  // what would be refused on arrival is not sent: so nothing typed is lost
  const form = input.form;
  const refusal = document.getElementById('too-much');
  const bytes = text => new Blob([text.replace(/\r?\n/g, '\r\n')]).size;
  const shown = size => (size / 1024 / 1024).toFixed(1) + 'MB';
  const tooMuch = ({ files, megabytes, text }) => {
    const most = megabytes * 1024 * 1024 - 100_000;
    const chosen = [...input.files];
    const large = chosen.find(file => file.size > most);
    const all = chosen.reduce((sum, file) => sum + file.size, 0);
    if (chosen.length > files) return `选了 ${chosen.length} 个文件，一次最多 ${files} 个，没有上传。请分几次导入，或打成一个 ZIP`;
    if (large) return `“${large.name}”有 ${shown(large.size)}，一个文件最多 ${megabytes}MB，没有上传。请分成几个文件`;
    if (all > most) return `选的文件合计 ${shown(all)}，一次最多 ${megabytes}MB，没有上传。请分几次导入`;
    const typed = bytes(form.elements.text.value);
    return typed > text * 1024 * 1024 - 10_000 ? `粘贴的文字有 ${shown(typed)}，最多 ${text}MB（约60万字），没有上传。请分几次导入` : '';
  };
  form.addEventListener('submit', event => {
    refusal.textContent = tooMuch(form.dataset);
    refusal.hidden = !refusal.textContent;
    if (refusal.hidden) return;
    event.preventDefault();
    refusal.scrollIntoView({ block: 'center' });
  });
}

for (const link of document.querySelectorAll('.intake-side a[href^="#"]')) {
  link.addEventListener('click', () => document.getElementById(link.hash.slice(1))?.focus({ preventScroll: false }));
}
