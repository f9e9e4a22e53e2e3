import { plural, text } from '../../i18n/comment-texts.ts';
import { ActionButton } from '../controls/ActionButton.tsx';

interface Props {
  /** Whether the module takes comments. */
  readonly accepts: boolean;
  /** How many comments here are one's own, as far as the device remembers. */
  readonly own?: number;
  readonly isBusy?: boolean;
  readonly onWrite?: () => void;
  /** The pointer or the focus is on the way to writing. */
  readonly onNearWrite?: () => void;
  readonly onOwn?: () => void;
  readonly onNearOwn?: () => void;
}

/** The ways to write a comment and to one's own. */
export function CommentInvitation({ accepts, own = 0, isBusy = false, ...acts }: Props) {
  return (
    <>
      {!accepts && <p className="small">{text('comments.closed')}</p>}
      <div className="widget-actions only-script" aria-busy={isBusy}>
        {accepts && (
          <ActionButton
            main
            onPointerEnter={acts.onNearWrite}
            onFocus={acts.onNearWrite}
            onClick={acts.onWrite}
          >
            {text('comments.write')}
          </ActionButton>
        )}
        {own > 0 && (
          <ActionButton onPointerEnter={acts.onNearOwn} onFocus={acts.onNearOwn} onClick={acts.onOwn}>
            {plural('comments.own', own)}
          </ActionButton>
        )}
      </div>
    </>
  );
}
