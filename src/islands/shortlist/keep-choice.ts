import { dropModule, isKept, keepModule, planBounds } from '../../domain/plan/plan.ts';
import { keepTexts } from '../../i18n/keep-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { planEvent } from '../shared/device/choice-keys.ts';
import { noteBeside } from '../shared/device/choice-note.ts';
import { currentPlan, keepPlan } from '../shared/device/plan-store.ts';

const { text } = textsFrom(keepTexts);

/** Puts the boxes on cards and module pages as the plan of this device has them. */
export function show(): void {
  const plan = currentPlan();
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-keep]')) {
    box.checked = isKept(plan, box.dataset['keep'] ?? '');
  }
}

/** Keeps a module on this device or lets it go, and says beside the box where that was not possible. */
export function answer(slug: string, wanted: boolean, box: HTMLInputElement | undefined): void {
  const before = currentPlan();
  const after = wanted ? keepModule(before, slug) : dropModule(before, slug);
  const kept = keepPlan(after);
  show();
  if (box === undefined) return;
  if (wanted && !isKept(after, slug)) noteBeside(box, text('keep.full', { count: planBounds.items }));
  else if (!kept) noteBeside(box, text('keep.notKept'));
}

document.addEventListener(planEvent, show);
