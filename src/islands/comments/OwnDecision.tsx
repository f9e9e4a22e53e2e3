import { routes } from '../../config/routes.ts';
import { text } from '../../i18n/comment-form-texts.ts';
import { germanDate } from '../../i18n/german-date.ts';
import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { useState } from 'react';
import { ObjectionForm } from './ObjectionForm.tsx';

interface Props {
  readonly own: OwnComment;
  readonly onObjected: () => void;
}

/** Why a comment is not published: facts, rule, day, and what its author can do about it. */
export function OwnDecision({ own, onObjected }: Props) {
  const [isWriting, setWriting] = useState(false);
  const { reason, reasonKey, decidedOn, objection } = own;
  return (
    <>
      {reason !== undefined && <p>{text('own.reason', { reason })}</p>}
      {reasonKey !== undefined && reasonKey !== 'other' && (
        <p>
          {text('own.rule', { rule: text(`own.rule.${reasonKey}`) })}{' '}
          <a href={routes.contribute}>{text('own.rules')}</a>
        </p>
      )}
      {decidedOn !== undefined && (
        <p className="small">{text('own.decidedOn', { date: germanDate(decidedOn) })}</p>
      )}
      {objection?.status === 'possible' && !isWriting && (
        <div className="widget-hint">
          <p>{text('objection.how')}</p>
          <div className="widget-actions">
            <ActionButton onClick={() => setWriting(true)}>{text('objection.write')}</ActionButton>
          </div>
        </div>
      )}
      {objection?.status === 'possible' && isWriting && (
        <ObjectionForm own={own} onTaken={onObjected} onClose={() => setWriting(false)} />
      )}
      {objection !== undefined && objection.status !== 'possible' && (
        <div className="widget-hint" role="status">
          <p>
            <b>{text(`objection.${objection.status}`)}</b>
            {objection.sentOn !== undefined && (
              <span> {text('objection.sentOn', { date: germanDate(objection.sentOn) })}</span>
            )}
          </p>
          {objection.answer !== undefined && <p>{text('objection.answer', { answer: objection.answer })}</p>}
        </div>
      )}
    </>
  );
}
