import { useEffect, useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { text } from '../../i18n/comment-form-texts.ts';
import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { forget } from '../shared/device/device-memory.ts';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { feedbackOf } from '../shared/endpoint/module-feedback.ts';
import { CommentForm } from './CommentForm.tsx';
import { OwnDecision } from './OwnDecision.tsx';
import { OwnLink } from './OwnLink.tsx';
import { eraseOwnComment, fetchOwnComment } from './own-data.ts';

interface OneProps {
  readonly id: string;
  /** In place of the device's secret. */
  readonly secret?: string | undefined;
  readonly onGone: () => void;
}

/** One own comment: where it stands, why, and what its author can do with it. */
export function OwnOne({ id, secret, onGone }: OneProps) {
  const [own, setOwn] = useState<OwnComment>();
  const [failure, setFailure] = useState<{ readonly what: string; readonly failure: CallFailure }>();
  const [mode, setMode] = useState<'read' | 'mend' | 'sure' | 'erasing'>('read');
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    void fetchOwnComment(id, secret).then((result) => {
      if (!isCurrent) return;
      if (result.ok) {
        setOwn(result.value);
        setFailure(undefined);
      } else setFailure({ what: text('own.failed'), failure: result.failure });
    });
    return () => {
      isCurrent = false;
    };
  }, [id, secret, round]);

  const erase = async () => {
    setMode('erasing');
    const result = await eraseOwnComment(id, secret);
    if (!result.ok && result.failure.code !== 'not-found') {
      setFailure({ what: text('own.erase.failed'), failure: result.failure });
      setMode('read');
      return;
    }
    forget({ comment: id });
    onGone();
    if (own) await feedbackOf(own.module).refresh();
  };

  if (own === undefined && failure === undefined) return <p className="small">{text('own.loading')}</p>;
  return (
    <>
      {failure && <FailureNote failure={failure.failure} what={failure.what} />}
      {own === undefined ? (
        <ActionButton
          onClick={() => {
            if (failure?.failure.code === 'not-found') {
              forget({ comment: id });
              onGone();
            } else setRound(round + 1);
          }}
        >
          {text(failure?.failure.code === 'not-found' ? 'own.close' : 'own.again')}
        </ActionButton>
      ) : (
        <>
          <p className="comment-state">
            <b>{text(`own.${own.status}`)}</b>
          </p>
          <OwnDecision own={own} onObjected={() => setRound(round + 1)} />
          {mode === 'mend' ? (
            <CommentForm
              module={own.module}
              task={{ kind: 'mend', own }}
              onTaken={() => {
                setRound(round + 1);
                void feedbackOf(own.module).refresh();
              }}
              onClose={() => setMode('read')}
            />
          ) : (
            <p className="comment-text" dir="auto">
              {own.text}
            </p>
          )}
          {mode === 'read' && (
            <div className="widget-actions">
              <ActionButton onClick={() => setMode('mend')}>{text('own.mend')}</ActionButton>
              <ActionButton onClick={() => setMode('sure')}>{text('own.erase')}</ActionButton>
              <OwnLink own={own} />
            </div>
          )}
          {(mode === 'sure' || mode === 'erasing') && (
            <div className="widget-hint" role="alert">
              <p>{text('own.erase.sure')}</p>
              <div className="widget-actions">
                <ActionButton main disabled={mode === 'erasing'} onClick={() => void erase()}>
                  {text('own.erase.yes')}
                </ActionButton>
                <ActionButton disabled={mode === 'erasing'} onClick={() => setMode('read')}>
                  {text('own.erase.no')}
                </ActionButton>
              </div>
            </div>
          )}
        </>
      )}
    </>
  );
}
