import type { ReactNode } from 'react';
import { text } from '../../i18n/moderation-texts.ts';

/** From here on list and pane stand side by side; the same width as in the styles. */
export const wide = '(min-width: 62rem)';

interface Props {
  readonly list: ReactNode;
  /** Undefined while nothing is open. */
  readonly pane: ReactNode;
  /** Address of the list alone, for the way back on narrow screens. */
  readonly listAddress: string;
}

/** The list on the left, what is read on the right; on narrow screens one or the other. */
export function TwoPanes({ list, pane, listAddress }: Props) {
  const reading = pane !== undefined;
  return (
    <div className={`panes${reading ? ' panes--reading' : ''}`}>
      <div className="panes__list">{list}</div>
      <div className="panes__pane" id="lesebereich" tabIndex={-1}>
        {reading ? (
          <>
            <p className="panes__back">
              <a href={listAddress}>{text('desk.back')}</a>
            </p>
            {pane}
          </>
        ) : (
          <p className="panes__empty small">{text('desk.choose')}</p>
        )}
      </div>
    </div>
  );
}
