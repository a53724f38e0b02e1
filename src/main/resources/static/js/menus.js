// An open menu closes when somebody goes on elsewhere, and by Escape, which leads back to its button.

const open = () => document.querySelectorAll('.export-menu[open], .more-menu[open]');

/** What a menu opens stands within it, or behind it. */
const holds = (menu, element) => menu.contains(element)
  || (menu.matches('.more-menu') && menu.nextElementSibling.contains(element));

document.addEventListener('click', event => {
  for (const menu of open()) if (!holds(menu, event.target) || event.target.closest('a, button:not([form])')) menu.open = false;
});
document.addEventListener('focusin', event => {
  for (const menu of open()) if (!holds(menu, event.target)) menu.open = false;
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of open()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
