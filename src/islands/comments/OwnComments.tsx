import { useEffect, useRef, useState } from 'react';
import type { CallFailure } from '../../domain/call-failure.ts';
import { text } from '../../i18n/comment-form-texts.ts';
import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { forget, forgetEverything, isMemoryKept } from '../shared/device/device-memory.ts';
import { FailureNote } from '../shared/endpoint/FailureNote.tsx';
import { feedbackOf } from '../shared/endpoint/module-feedback.ts';
import { CommentForm } from './CommentForm.tsx';
import { collectOwnData, eraseOwnComment, fetchOwnComment, saveAsFile } from './own-data.ts';

interface OneProps {
  readonly id: string;
  readonly module: string;
  readonly onGone: () => void;
}

/** One own comment: where it stands, and what its author can do with it. */
function OwnOne({ id, module, onGone }: OneProps) {
  const [own, setOwn] = useState<OwnComment>();
  const [failure, setFailure] = useState<{ readonly what: string; readonly failure: CallFailure }>();
  const [mode, setMode] = useState<'read' | 'mend' | 'sure' | 'erasing'>('read');
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    void fetchOwnComment(id).then((result) => {
      if (!isCurrent) return;
      if (result.ok) {
        setOwn(result.value);
        setFailure(undefined);
      } else setFailure({ what: text('own.failed'), failure: result.failure });
    });
    return () => {
      isCurrent = false;
    };
  }, [id, round]);

  const erase = async () => {
    setMode('erasing');
    const result = await eraseOwnComment(id);
    if (!result.ok && result.failure.code !== 'not-found') {
      setFailure({ what: text('own.erase.failed'), failure: result.failure });
      setMode('read');
      return;
    }
    forget({ comment: id });
    onGone();
    await feedbackOf(module).refresh();
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
            {own.reason !== undefined && <span>{text('own.reason', { reason: own.reason })}</span>}
          </p>
          {mode === 'mend' ? (
            <CommentForm
              module={module}
              task={{ kind: 'mend', own }}
              onTaken={() => {
                setRound(round + 1);
                void feedbackOf(module).refresh();
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

interface Props {
  readonly module: string;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** All own comments on this module, the own data as a file, and forgetting on this device. */
export function OwnComments({ module, ids, onClose }: Props) {
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
            module={module}
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
