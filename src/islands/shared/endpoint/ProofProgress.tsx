import { text } from '../../../i18n/shared-widget-texts.ts';
import { ActionButton } from '../../../views/controls/ActionButton.tsx';

interface Props {
  /** From 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
}

/** Shown while the device works on a proof of work. A weak device may stop. */
export function ProofProgress({ share, onCancel }: Props) {
  return (
    <div className="widget-proof">
      <p role="status">
        <b>{text('proof.title')}</b>
      </p>
      <progress aria-label={text('proof.progress')} max={100} value={Math.round(share * 100)} />
      <p className="small">{text('proof.why')}</p>
      <ActionButton onClick={onCancel}>{text('proof.cancel')}</ActionButton>
    </div>
  );
}
