import { unfoldTargets } from '../shared/unfold-target.ts';

/** Unfolds the sections of an entry: the one an address leads to, and all at a press. */
const folds = [...document.querySelectorAll<HTMLDetailsElement>('.chapter')];
const button = document.querySelector<HTMLButtonElement>('[data-unfold]');

button?.addEventListener('click', () => {
  const isOpening = folds.some(({ open }) => !open);
  for (const fold of folds) fold.open = isOpening;
  button.textContent = button.dataset[isOpening ? 'fold' : 'unfold'] ?? '';
});
unfoldTargets();
