// The token that the server asks of every request that changes something.

/** Its header, as of this page now. */
export function csrfHeader() {
  const token = document.querySelector('meta[name=csrf]');
  return { [token?.dataset.header ?? 'X-CSRF-TOKEN']: token?.content ?? '' };
}
