import { useEffect, useRef } from 'react';
import type { PersonalDataHint } from '../../domain/language/personal-data-hints.ts';
import { text } from '../../i18n/comment-form-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';

interface Props {
  readonly hints: readonly PersonalDataHint[];
  readonly onChange: () => void;
  readonly onSend: () => void;
}

/** Asks once whether what looks like personal data is meant to be public. Sending stays possible. */
export function DataHints({ hints, onChange, onSend }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [hints]);
  return (
    <div ref={box} className="widget-hint" role="alert" tabIndex={-1}>
      <p>
        <b>{text('hint.title')}</b>
      </p>
      <ul>
        {hints.map(({ kind, found }, index) => (
          <li key={index}>{text(`hint.${kind}`, { found })}</li>
        ))}
      </ul>
      <p>{text('hint.why')}</p>
      <div className="widget-actions">
        <ActionButton main onClick={onChange}>
          {text('hint.change')}
        </ActionButton>
        <ActionButton onClick={onSend}>{text('hint.send')}</ActionButton>
      </div>
    </div>
  );
}
