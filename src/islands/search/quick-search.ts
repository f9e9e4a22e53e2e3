/**
 * The search box in the head of every page. Only this much is loaded with the page; the search itself comes when the
 * box is used for the first time.
 */
const form = document.querySelector<HTMLFormElement>('[data-quick-search]');
const field = form?.querySelector<HTMLInputElement>('input');

if (form && field) {
  let started = false;
  const start = () => {
    if (started) return;
    started = true;
    void import('./quick-suggestions.ts').then(({ startSuggestions }) => startSuggestions(form, field));
  };
  field.addEventListener('focus', start, { once: true });

  document.addEventListener('keydown', (event) => {
    const target = event.target;
    const typing =
      target instanceof HTMLElement &&
      (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const box = document.querySelector<HTMLInputElement>('[data-search-page-field]') ?? field;
    box.focus();
    box.select();
  });
}
