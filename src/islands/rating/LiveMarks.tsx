import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { dimensions, levelWords, type DimensionKey, type Level } from '../../domain/dimensions.ts';
import { marksShape, marksStrip, stepPlaces } from '../../domain/visitor-marks-shape.ts';
import { visitorMarks } from '../../domain/visitor-marks.ts';
import { text } from '../../i18n/rating-texts.ts';
import { levelCountsText, visitorMarksText } from '../../i18n/visitor-marks-text.ts';
import type { RatingSummary } from '../../schemas/rating-summary.ts';
import type { RatingDraft } from './rating-draft.ts';

type Part = 'strip' | 'own' | 'words';

/** A place in a row of the profile, emptied of what the server rendered there. */
function takePlace(profile: Element, key: DimensionKey, part: Part): Element | undefined {
  const place = profile.querySelector(`[data-marks-${part}="${key}"]`) ?? undefined;
  place?.replaceChildren();
  return place;
}

function Strip({ summary }: { readonly summary: RatingSummary['dimensions'][DimensionKey] }) {
  const marks = visitorMarks(summary);
  if (marks === undefined) return null;
  const shape = marksShape(marks);
  return (
    <svg className="marks" viewBox={`0 0 ${marksStrip.width} ${marksStrip.height}`} aria-hidden="true">
      <path className="marks__bars" d={shape.bars} />
      <path className="marks__median" d={shape.median} />
      <path className="marks__span" d={shape.span} />
      <path className="marks__dots" d={shape.dots} />
    </svg>
  );
}

/** The own mark: a triangle below the track that points at its step. */
function OwnMark({ level }: { readonly level: Level }) {
  const x = stepPlaces[level - 1] ?? 0;
  return (
    <svg className="own-mark" viewBox="0 0 360 15" aria-hidden="true">
      <path d={`M${x} 1l9 13h-18z`} />
    </svg>
  );
}

interface RowProps {
  readonly dimension: DimensionKey;
  readonly summary: RatingSummary['dimensions'][DimensionKey];
  /** The own level, or null where the own rating leaves the dimension out; undefined while there is none. */
  readonly own: Level | null | undefined;
}

function Words({ dimension, summary, own }: RowProps) {
  const marks = visitorMarks(summary);
  return (
    <>
      {marks && (
        <p className="marks-words">
          {visitorMarksText(marks, (level) => levelWords(dimension, level))}
          <span className="visually-hidden">. {levelCountsText(marks)}</span>
        </p>
      )}
      {own !== undefined && (
        <p className="marks-words marks-words--own">
          {own === null
            ? text('marks.own.none')
            : text('marks.own', { level: own, words: levelWords(dimension, own) })}
        </p>
      )}
    </>
  );
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
      dimensions.map(({ key }) => ({
        key,
        strip: takePlace(profile, key, 'strip'),
        own: takePlace(profile, key, 'own'),
        words: takePlace(profile, key, 'words'),
      })),
    [profile],
  );
  return places.map((place) => {
    const given = own === undefined ? undefined : (own.levels[place.key] ?? null);
    const ofDimension = summary.dimensions[place.key];
    return (
      <span key={place.key} hidden>
        {place.strip && createPortal(<Strip summary={ofDimension} />, place.strip)}
        {place.own && typeof given === 'number' && createPortal(<OwnMark level={given} />, place.own)}
        {place.words &&
          createPortal(<Words dimension={place.key} summary={ofDimension} own={given} />, place.words)}
      </span>
    );
  });
}
