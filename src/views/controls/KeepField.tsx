import { text } from '../../i18n/shared-widget-texts.ts';

interface Props {
  readonly id: string;
  readonly keep: boolean;
  /** Whether the browser keeps anything at all. */
  readonly isPossible: boolean;
  /** What is kept, and what for. */
  readonly kept: string;
  /** What it means to keep nothing. */
  readonly notKept: string;
  readonly onChange: (keep: boolean) => void;
}

/** Whether the device may remember what is sent. Where the browser keeps nothing, it says so instead of asking. */
export function KeepField({ id, keep, isPossible, kept, notKept, onChange }: Props) {
  if (!isPossible) {
    return (
      <p className="widget-hint">
        <b>{text('keep.off')}</b> {notKept} {text('keep.off.reload')}
      </p>
    );
  }
  return (
    <div>
      <label className="widget-check">
        <input
          type="checkbox"
          checked={keep}
          aria-describedby={`${id}-keep`}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span>{text('keep')}</span>
      </label>
      <p id={`${id}-keep`} className="small">
        {keep ? kept : notKept}
      </p>
    </div>
  );
}
