import { addressBelow, planAddress } from '../../domain/plan/plan-address.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { copyText } from '../shared/clipboard/copy-text.ts';

const { text } = textsFrom(planTexts);

/** Shows the address of a plan, or says honestly that it is too long to be sent. */
export interface SharePlan {
  readonly update: () => void;
}

/**
 * Makes the part of the page work that gives the plan on as an address.
 *
 * @param planNow the plan as it stands
 */
export function startSharing(root: HTMLElement, planNow: () => Plan): SharePlan {
  const field = root.querySelector<HTMLInputElement>('[data-share-address]');
  const remarks = root.querySelector<HTMLInputElement>('[data-share-remarks]');
  const note = root.querySelector<HTMLElement>('[data-share-note]');
  const copy = root.querySelector<HTMLButtonElement>('[data-share-copy]');
  const label = copy?.querySelector('.kern-label');
  let turn = 0;

  async function show(): Promise<void> {
    // Encoding takes a moment; only the last call may write.
    turn += 1;
    const mine = turn;
    const plan = planNow();
    const given = remarks?.checked
      ? plan
      : { ...plan, items: plan.items.map((item) => ({ ...item, remark: '' })) };
    const { address, length, fits } = await planAddress(`${location.origin}${location.pathname}`, given);
    if (mine !== turn) return;
    if (field) {
      field.value = fits ? address : '';
      field.disabled = !fits;
    }
    if (copy) copy.disabled = !fits;
    if (note) {
      note.textContent = text(fits ? 'share.length' : 'share.tooLong', {
        length: length.toLocaleString('de-DE'),
        below: addressBelow.toLocaleString('de-DE'),
      });
      note.classList.toggle('missing', !fits);
    }
  }

  const update = () => void show();
  remarks?.addEventListener('change', update);
  field?.addEventListener('focus', () => field.select());
  copy?.addEventListener('click', () => {
    const say = (words: string) => {
      if (label) label.textContent = words;
      setTimeout(() => {
        if (label) label.textContent = text('share.copy');
      }, 2500);
    };
    void copyText(field?.value ?? '').then((isCopied) =>
      say(text(isCopied ? 'share.copied' : 'share.copyFailed')),
    );
  });
  return { update };
}
