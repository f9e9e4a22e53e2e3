import { useEffect, useId, useRef, useState } from 'react';
import { dimensionKeys } from '../../domain/dimensions.ts';
import { plural, text } from '../../i18n/rating-texts.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { KeepField } from '../../views/controls/KeepField.tsx';
import { RoleField } from '../../views/controls/RoleField.tsx';
import { canStore } from '../shared/device/stored-value.ts';
import { SendFailureNote } from '../shared/endpoint/SendFailureNote.tsx';
import { DimensionChoice } from './DimensionChoice.tsx';
import { givenCount } from './rating-draft.ts';
import type { RatingActions } from './use-rating.ts';
import formStyles from './rating-form.css?url';

interface Props {
  readonly rating: RatingActions;
}

/** The form: six choices, role, what the device may keep. Everything has a sensible start, so one tap may be enough. */
export function RatingForm({ rating }: Props) {
  const { state, edit, send, cancel } = rating;
  const { draft, failure } = state;
  const id = useId();
  const [isKeepPossible] = useState(() => canStore('device'));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (failure === undefined) heading.current?.focus();
    // Only on opening: a failure takes the focus itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <form
      className="rate-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {/* Shown only once its styles are there: it is drawn in a transition, which waits for them. */}
      <link rel="stylesheet" href={formStyles} precedence="default" />
      <h3 ref={heading} id={`${id}-title`} tabIndex={-1}>
        {text('rate.form')}
      </h3>
      {failure && (
        <SendFailureNote
          failure={failure.failure}
          what={text('rate.failed')}
          kept={givenCount(draft) > 0 ? text('rate.failed.kept') : undefined}
        />
      )}
      <p className="small">{text('rate.form.hint')}</p>
      {dimensionKeys.map((dimension) => (
        <DimensionChoice
          key={dimension}
          dimension={dimension}
          chosen={draft.levels[dimension]}
          onChoose={(level) => edit({ ...draft, levels: { ...draft.levels, [dimension]: level } })}
        />
      ))}
      <RoleField
        id={`${id}-role`}
        label={text('rate.role')}
        none={text('rate.role.none')}
        value={draft.role ?? ''}
        onChange={(role) => edit({ ...draft, role })}
      />
      <KeepField
        id={id}
        keep={draft.keep}
        isPossible={isKeepPossible}
        kept={text('rate.keep.yes')}
        notKept={text('rate.keep.no')}
        onChange={(keep) => edit({ ...draft, keep })}
      />
      <p className="small">{plural('rate.given', givenCount(draft))}</p>
      <div className="widget-actions">
        <ActionButton main type="submit">
          {text(state.news === 'sending' ? 'rate.sending' : state.own ? 'rate.sendChange' : 'rate.send')}
        </ActionButton>
        <ActionButton onClick={() => void cancel()}>{text('rate.cancel')}</ActionButton>
      </div>
    </form>
  );
}
