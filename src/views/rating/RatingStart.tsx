import { RatingFrame } from './RatingFrame.tsx';
import { RatingInvitation } from './RatingInvitation.tsx';

interface Props {
  readonly raters: number;
  readonly accepts: boolean;
}

/** The place of the rating as the build draws it and as the island takes it over. */
export function RatingStart({ raters, accepts }: Props) {
  return (
    <RatingFrame>
      <RatingInvitation raters={raters} accepts={accepts} />
    </RatingFrame>
  );
}
