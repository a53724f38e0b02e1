// 疑点检查: a check's own confidence can be typed only where it is used.
for (const row of document.querySelectorAll('.checks tbody tr')) {
  const use = row.querySelector('td.use select');
  const confidence = row.querySelector('td.confidence input');
  const follow = () => { confidence.disabled = use.value !== 'PINNED'; };
  use.addEventListener('change', follow);
  // a browser keeps what was chosen when one comes back
  addEventListener('pageshow', follow);
  follow();
}
