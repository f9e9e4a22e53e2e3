import { keepTexts } from '../../i18n/keep-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { planEvent } from '../shared/device/choice-keys.ts';
import { storedPlan } from '../shared/device/plan-store.ts';

const { text, plural } = textsFrom(keepTexts);

/** How many modules are kept, in the head of the page. Broken storage shows a mark too, for the page explains it. */
function showCount(announce: boolean): void {
  const stored = storedPlan();
  const count = stored.state === 'read' ? new Set(stored.plan.items.map(({ module }) => module)).size : 0;
  for (const place of document.querySelectorAll<HTMLElement>('[data-kept]')) {
    place.toggleAttribute('data-empty', count === 0 && stored.state === 'read');
    const digits = place.querySelector('[data-kept-count]');
    if (digits) digits.textContent = stored.state === 'read' ? String(count) : '!';
    const link = place.querySelector('a');
    link?.setAttribute('aria-label', `${text('kept.label')}: ${plural('kept.count', count)}`);
    const status = place.querySelector('[data-kept-status]');
    if (status && announce) {
      status.textContent = count === 0 ? text('kept.status.none') : plural('kept.status', count);
    }
  }
}

document.addEventListener(planEvent, () => showCount(true));
showCount(false);
