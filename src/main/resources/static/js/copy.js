// Texts for the clipboard: a list whose button shows where there are scripts, and says when the list is there.

/** Puts a text on the clipboard, by the old way where an address without TLS has no other; tells whether it is there. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

for (const button of document.querySelectorAll('button[data-copy]')) {
  const list = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector('[data-copied]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    const done = await copyText(list.value);
    list.select();
    said.textContent = done ? '已复制' : '已选中，请按 Ctrl+C';
  });
}
