// a file of a template goes into the text, to be looked at before it is kept
const picked = document.querySelector('[data-into]');

picked.addEventListener('change', async () => {
  const file = picked.files[0];
  if (!file) return;
  document.getElementById(picked.dataset.into).value = await file.text();
  picked.form.querySelector('[value="preview"]').click();
});
