import { displayFor } from '../../domain/ratings/display-rule.ts';
import { plural, text } from '../../i18n/rating-texts.ts';
import { ActionButton } from '../controls/ActionButton.tsx';

interface Props {
  readonly raters: number;
  /** Whether the module takes ratings. */
  readonly accepts: boolean;
  /** Whether this device remembers a rating of the module. */
  readonly isRated?: boolean;
  /** Whether the ratings of others are shown. */
  readonly isOpen?: boolean;
  /** Opens the form or the own rating. */
  readonly onOpen?: () => void;
  readonly onReveal?: (isOpen: boolean) => void;
}

/** More than will ever rate one module; a sentence with so many has room for every other. */
const mostRaters = 9999;

/**
 * The sentence before rating, and the way to the form or to the own rating. All sentences are laid over each other and
 * one is shown, so that the place keeps its size when the first rating arrives; the last is never shown and holds the room
 * for more of them. The button is the same whatever it
 * leads to, so that it keeps the focus.
 */
export function RatingInvitation({ raters, accepts, isRated = false, isOpen = false, ...acts }: Props) {
  const shown = isRated ? 'rated' : displayFor(raters) === 'none' ? 'none' : 'some';
  return (
    <>
      <div className="rate-either">
        <p data-shown={shown === 'none'}>
          <b>{plural('rate.count', 0)}</b> {text('rate.invite')}
        </p>
        {shown === 'some' && (
          <p>
            <b>{plural('rate.count', raters)}</b>{' '}
            <span className="only-script">
              {!isOpen && text('rate.fold')}{' '}
              <button
                type="button"
                className="rate-reveal"
                aria-expanded={isOpen}
                onClick={() => acts.onReveal?.(!isOpen)}
              >
                {text(isOpen ? 'rate.hide' : 'rate.reveal')}
              </button>
            </span>
          </p>
        )}
        <p data-shown={shown === 'rated'}>{text('rate.rated')}</p>
        <p data-shown="false">
          <b data-room={plural('rate.count', mostRaters)} /> <span data-room={text('rate.fold')} />{' '}
          <span className="rate-reveal" data-room={text('rate.reveal')} />
        </p>
      </div>
      <div className="widget-actions only-script no-print">
        {isRated || accepts ? (
          <ActionButton main onClick={acts.onOpen}>
            {text(isRated ? 'rate.showOwn' : 'rate.start')}
          </ActionButton>
        ) : (
          <p className="small">{text('rate.closed')}</p>
        )}
      </div>
      <p className="no-script small no-print">{text(accepts ? 'rate.noScript' : 'rate.closed')}</p>
    </>
  );
}
