import { plural } from '../../i18n/list-filter-texts.ts';

/** Says which values of the address a filtered list does not offer; without any the note goes away. */
export function nameUnoffered(root: HTMLElement, values: readonly string[]): void {
  const note = root.querySelector<HTMLElement>('[data-unoffered]');
  if (!note) return;
  note.hidden = values.length === 0;
  note.textContent = plural('unoffered', values.length, {
    values: values.map((value) => `„${value}“`).join(', '),
  });
}
