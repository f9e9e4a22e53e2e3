import { useEffect, useRef, useState } from 'react';
import { type PlanAddress, addressBelow, planAddress } from '../../domain/plan/plan-address.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';

const { text } = textsFrom(planTexts);

/** How long the button says that it has copied. */
const saidFor = 2500;

/** The address of the plan as it stands; undefined while it is being packed. */
function useAddress(plan: Plan, withRemarks: boolean): PlanAddress | undefined {
  const [made, setMade] = useState<PlanAddress>();
  useEffect(() => {
    // Packing takes a moment; only the last one may be shown.
    let isLast = true;
    const given = withRemarks
      ? plan
      : { ...plan, items: plan.items.map((item) => ({ ...item, remark: '' })) };
    void planAddress(`${location.origin}${location.pathname}`, given).then((address) => {
      if (isLast) setMade(address);
    });
    return () => {
      isLast = false;
    };
  }, [plan, withRemarks]);
  return made;
}

/** Gives the plan on as an address, or says honestly that it is too long to be sent. */
export function SharePlan({ plan }: { readonly plan: Plan }) {
  const [withRemarks, setWithRemarks] = useState(true);
  const [copied, setCopied] = useState<'share.copied' | 'share.copyFailed'>();
  const field = useRef<HTMLInputElement>(null);
  const made = useAddress(plan, withRemarks);
  const fits = made?.fits ?? true;

  useEffect(() => {
    if (copied === undefined) return undefined;
    const timer = setTimeout(() => setCopied(undefined), saidFor);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made?.address ?? '');
      setCopied('share.copied');
    } catch {
      // Switched off, or a page without a secure address: the field is marked instead.
      field.current?.select();
      setCopied('share.copyFailed');
    }
  };

  return (
    <section aria-labelledby="weitergeben">
      <h2 id="weitergeben">{text('share.title')}</h2>
      <p className="plan-share">
        <label htmlFor="plan-adresse">{text('share.address')}</label>
        <input
          ref={field}
          id="plan-adresse"
          type="text"
          readOnly
          disabled={!fits}
          value={fits ? (made?.address ?? '') : ''}
          onFocus={({ target }) => target.select()}
        />
        <ActionButton disabled={!fits} onClick={() => void copy()}>
          <span aria-live="polite">{text(copied ?? 'share.copy')}</span>
        </ActionButton>
      </p>
      <p>
        <label className="plan-check">
          <input
            type="checkbox"
            checked={withRemarks}
            onChange={({ target }) => setWithRemarks(target.checked)}
          />
          {text('share.remarks')}
        </label>
      </p>
      <p className={fits ? 'small' : 'small missing'} role="status">
        {made !== undefined &&
          text(fits ? 'share.length' : 'share.tooLong', {
            length: made.length.toLocaleString('de-DE'),
            below: addressBelow.toLocaleString('de-DE'),
          })}
      </p>
      <p className="small">{text('share.privacy')}</p>
    </section>
  );
}
