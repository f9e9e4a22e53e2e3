import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { type DimensionKey, dimensionKeys } from '../../domain/dimensions.ts';
import { germanDayOf } from '../../i18n/german-date.ts';
import { marksDate } from '../../i18n/visitor-marks-words.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';
import { OwnMark } from '../../views/rating/OwnMark.tsx';
import { VisitorStrip } from '../../views/rating/VisitorStrip.tsx';
import { VisitorWords } from '../../views/rating/VisitorWords.tsx';
import type { RatingDraft } from './rating-draft.ts';

/** A place in a row of the profile, emptied of what the build drew there. */
function takePlace(profile: Element, key: DimensionKey, part: 'strip' | 'own' | 'words') {
  const place = profile.querySelector(`[data-marks-${part}="${key}"]`) ?? undefined;
  place?.replaceChildren();
  return place;
}

interface Props {
  readonly profile: Element;
  readonly summary: RatingSummary;
  readonly own: RatingDraft | undefined;
}

/** Draws current ratings and the own one into the rows of the profile, in place of what the build put there. */
export function LiveMarks({ profile, summary, own }: Props) {
  const places = useMemo(
    () =>
      dimensionKeys.map((key) => ({
        key,
        strip: takePlace(profile, key, 'strip'),
        own: takePlace(profile, key, 'own'),
        words: takePlace(profile, key, 'words'),
      })),
    [profile],
  );
  useEffect(() => {
    const date = profile.querySelector('[data-marks-date]');
    if (date)
      date.textContent = summary.releasedOn === null ? '' : marksDate(germanDayOf(summary.releasedOn));
  }, [profile, summary]);
  return places.map((place) => {
    const level = own === undefined ? undefined : (own.levels[place.key] ?? null);
    const ofDimension = summary.dimensions[place.key];
    return (
      <span key={place.key} hidden>
        {place.strip && createPortal(<VisitorStrip summary={ofDimension} />, place.strip)}
        {place.own && typeof level === 'number' && createPortal(<OwnMark level={level} />, place.own)}
        {place.words &&
          createPortal(<VisitorWords dimension={place.key} summary={ofDimension} own={level} />, place.words)}
      </span>
    );
  });
}
