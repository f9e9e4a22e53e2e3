import type { ReactNode, Ref } from 'react';

interface Props {
  /** What was last done, for the live region; there from the start, so that screen readers know it. */
  readonly news?: string | undefined;
  /** That current figures are there, for those who do not see them arrive. */
  readonly updated?: string | undefined;
  readonly isBusy?: boolean;
  readonly frame?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** The place of the rating below the profile, with what it says. */
export function RatingFrame({ news = '', updated = '', isBusy = false, frame, children }: Props) {
  return (
    <div ref={frame} className="rate" tabIndex={-1} aria-busy={isBusy}>
      <p className="rate-news" role="status">
        {news}
      </p>
      <p className="visually-hidden" role="status">
        {updated}
      </p>
      {children}
    </div>
  );
}
