// A list for the clipboard: the button shows where there are scripts, and says when the list is there.

for (const button of document.querySelectorAll('button[data-copy]')) {
  const list = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector('[data-copied]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    list.select();
    try {
      await navigator.clipboard.writeText(list.value);
      said.textContent = '已复制';
    } catch {
      // an address without TLS has no clipboard of the new kind
      said.textContent = document.execCommand('copy') ? '已复制' : '已选中，请按 Ctrl+C';
    }
  });
}
