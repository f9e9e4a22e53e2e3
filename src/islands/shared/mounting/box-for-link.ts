/** What took a link's place. */
export interface BoxForLink {
  readonly row: HTMLLabelElement;
  readonly box: HTMLInputElement;
}

/**
 * Puts a labelled box in place of a link (or of what looks like one), of the same size and with the same words, which
 * move over. Where the link had the focus, the box has it.
 */
export function boxForLink(link: HTMLElement, type: 'checkbox' | 'radio'): BoxForLink {
  const hadFocus = document.activeElement === link;
  const row = document.createElement('label');
  row.className = link.className;
  const box = document.createElement('input');
  box.type = type;
  row.append(box, ...link.childNodes);
  link.replaceWith(row);
  if (hadFocus) box.focus({ preventScroll: true });
  return { row, box };
}
