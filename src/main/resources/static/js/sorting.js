// The list's order, chosen on a phone: each choice is the address of the list in that order. The list itself comes anew.
document.addEventListener('change', event => {
  const address = event.target.matches?.('[data-sorting]') ? event.target.value : '';
  if (address) location.assign(address);
});
