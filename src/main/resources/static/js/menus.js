// An open menu closes when somebody goes on elsewhere, and by Escape, which leads back to its button.

const open = () => document.querySelectorAll('.export-menu[open]');

document.addEventListener('click', event => {
  for (const menu of open()) if (!menu.contains(event.target) || event.target.closest('a, button')) menu.open = false;
});
document.addEventListener('focusin', event => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of open()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
