import { useEffect, useRef, useState } from 'react';
import { text } from '../../i18n/comment-form-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { forgetEverything, isMemoryKept } from '../shared/device/device-memory.ts';
import { OwnOne } from './OwnOne.tsx';
import { collectOwnData, saveAsFile } from './own-data.ts';

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** All own comments on this module, the own data as a file, and forgetting on this device. */
export function OwnComments({ ids, onClose }: Props) {
  const [news, setNews] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);

  const saveData = async () => {
    const data = await collectOwnData();
    if (data === undefined) setNews(text('own.export.failed'));
    else saveAsFile(text('own.export.file'), data);
  };

  return (
    <section ref={box} className="comment-own" aria-label={text('own.title')} tabIndex={-1}>
      <h3>{text('own.title')}</h3>
      <p role="status">{news}</p>
      {ids.map((id) => (
        <div key={id} className="comment-own__one">
          <OwnOne
            id={id}
            onGone={() => {
              setNews(text('own.erased'));
              box.current?.focus();
            }}
          />
        </div>
      ))}
      <p className="small">{text(isMemoryKept() ? 'own.kept' : 'own.notKept')}</p>
      {isAsked && (
        <div className="widget-hint" role="alert">
          <p>{text('own.forget.sure')}</p>
          <div className="widget-actions">
            <ActionButton
              main
              onClick={() => {
                forgetEverything();
                setAsked(false);
                setNews(text('own.forgotten'));
                box.current?.focus();
              }}
            >
              {text('own.forget.yes')}
            </ActionButton>
            <ActionButton onClick={() => setAsked(false)}>{text('comment.cancel')}</ActionButton>
          </div>
        </div>
      )}
      <div className="widget-actions">
        {ids.length > 0 && (
          <>
            <ActionButton onClick={() => void saveData()}>{text('own.export')}</ActionButton>
            {!isAsked && <ActionButton onClick={() => setAsked(true)}>{text('own.forget')}</ActionButton>}
          </>
        )}
        <ActionButton onClick={onClose}>{text('own.close')}</ActionButton>
      </div>
    </section>
  );
}
