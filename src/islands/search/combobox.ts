import { makeElement } from '../shared/make-element.ts';

/** A field with a list of options below it, of which one may be chosen. */
export interface Combobox {
  /** Shows options, with a note above them where there is one. What was chosen before stays chosen. */
  readonly show: (options: readonly HTMLElement[], note: string) => void;
  /** Tells those who do not see the list. */
  readonly announce: (words: string) => void;
  readonly close: () => void;
  readonly unchoose: () => void;
  readonly isOpen: () => boolean;
}

/**
 * Makes a combobox of a field (ARIA Authoring Practices 1.2): the arrows move through the options, Enter follows the one
 * chosen. Options are links with the role `option`, also inside groups.
 * @param name names the list, for those who do not see it
 */
export function makeCombobox(form: HTMLFormElement, field: HTMLInputElement, name: string): Combobox {
  const note = makeElement('p', { class: 'quick__status' });
  const list = makeElement('div', {
    class: 'quick__groups',
    attributes: { id: 'quick-list', role: 'listbox', 'aria-label': name },
  });
  const panel = makeElement('div', { class: 'quick__list', attributes: { hidden: '' } }, note, list);
  const status = makeElement('p', { class: 'visually-hidden', attributes: { role: 'status' } });
  form.append(panel, status);
  field.role = 'combobox';
  field.setAttribute('aria-controls', list.id);
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';

  let chosen = -1;
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  const choose = (index: number) => {
    chosen = index;
    options().forEach((option, place) => {
      option.ariaSelected = String(place === index);
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    });
    const id = options()[index]?.id;
    if (id) field.setAttribute('aria-activedescendant', id);
    else field.removeAttribute('aria-activedescendant');
  };
  const setOpen = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    field.ariaExpanded = String(isOpen);
  };

  field.addEventListener('keydown', (event) => {
    const count = options().length;
    if (panel.hidden || count === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const move = event.key === 'ArrowDown' ? 1 : -1;
      choose(chosen === -1 && move === -1 ? count - 1 : (chosen + move + count) % count);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      options()[chosen]?.click();
    }
  });
  // Keeps the focus in the box while an option is clicked.
  panel.addEventListener('mousedown', (event) => event.preventDefault());

  return {
    show: (made, words) => {
      const before = options()[chosen]?.href;
      list.replaceChildren(...made);
      options().forEach((option, place) => (option.id = `quick-option-${place}`));
      note.textContent = words;
      note.hidden = words === '';
      setOpen(true);
      choose(options().findIndex(({ href }) => href === before));
    },
    announce: (words) => (status.textContent = words),
    close: () => {
      setOpen(false);
      choose(-1);
    },
    unchoose: () => choose(-1),
    isOpen: () => !panel.hidden,
  };
}
