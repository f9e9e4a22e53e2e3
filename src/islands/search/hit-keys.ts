/** Lets the arrows go from the field into the list of hits, through it, and back; Escape leads to the field at once. */
export function followHitKeys(field: HTMLElement, hits: HTMLElement): void {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    hits.querySelector('a')?.focus();
  });
  hits.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Escape') return;
    const links = [...hits.querySelectorAll('a')];
    const place = links.findIndex((link) => link === document.activeElement);
    event.preventDefault();
    const next = event.key === 'ArrowDown' ? links[place + 1] : links[place - 1];
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && place === 0)) field.focus();
    else next?.focus();
  });
}
