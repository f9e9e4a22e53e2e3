import { dropModule, isKept, keepModule, planBounds } from '../../domain/plan.ts';
import { keepTexts } from '../../i18n/keep-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { currentPlan, keepPlan, planEvent } from '../shared/plan-store.ts';

const { text } = textsFrom(keepTexts);

/** Boxes on cards and module pages that keep a module on this device. */
function show(): void {
  const plan = currentPlan();
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-keep]')) {
    box.checked = isKept(plan, box.dataset['keep'] ?? '');
  }
}

/** Says beside the box why something was not done as asked. */
function explain(box: HTMLInputElement, words: string): void {
  const note = document.createElement('p');
  note.className = 'missing keep-note';
  note.setAttribute('role', 'alert');
  note.textContent = words;
  document.querySelector('.keep-note')?.remove();
  box.closest('label')?.after(note);
}

document.addEventListener('change', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.dataset['keep'] === undefined) return;
  const before = currentPlan();
  const after = box.checked
    ? keepModule(before, box.dataset['keep'])
    : dropModule(before, box.dataset['keep']);
  const kept = keepPlan(after);
  show();
  if (after === before) explain(box, text('keep.full', { count: planBounds.items }));
  else if (!kept) explain(box, text('keep.notKept'));
});
document.addEventListener(planEvent, show);
addEventListener('pageshow', show);
show();
