import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { dimensions, levelWords, type DimensionKey, type Level } from '../../domain/dimensions.ts';
import { levelX, trackGeometry, visitorShapes } from '../../domain/ratings/track-shapes.ts';
import { visitorMarks } from '../../domain/ratings/visitor-marks.ts';
import { roles } from '../../domain/ratings/roles.ts';
import { germanDayOf } from '../../i18n/german-date.ts';
import { text } from '../../i18n/rating-texts.ts';
import { distributionWords, marksDate, rolesWords, visitorWords } from '../../i18n/visitor-marks-words.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';
import type { RatingDraft } from './rating-draft.ts';

type Part = 'strip' | 'own' | 'words';

/** A place in a row of the profile, emptied of what the server rendered there. */
function takePlace(profile: Element, key: DimensionKey, part: Part): Element | undefined {
  const place = profile.querySelector(`[data-marks-${part}="${key}"]`) ?? undefined;
  place?.replaceChildren();
  return place;
}

const geometry = trackGeometry(360);

function Strip({ summary }: { readonly summary: RatingSummary['dimensions'][DimensionKey] }) {
  const marks = visitorMarks(summary);
  if (marks.display === 'none') return null;
  const shapes = visitorShapes(geometry, marks);
  return (
    <svg
      className="marks"
      viewBox={`0 ${geometry.top} ${geometry.width} ${-geometry.top}`}
      aria-hidden="true"
    >
      <path className="marks__bars" d={shapes.bars} />
      <path className="marks__dots" d={shapes.dots} />
      <path className="marks__interval" d={shapes.interval} />
      <path className="marks__median" d={shapes.median} />
    </svg>
  );
}

/** The own mark: a triangle below the track that points at its step. */
function OwnMark({ level }: { readonly level: Level }) {
  return (
    <svg className="own-mark" viewBox={`0 0 ${geometry.width} 15`} aria-hidden="true">
      <path d={`M${levelX(geometry, level)} 1l9 13h-18z`} />
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
      {marks.display !== 'none' && (
        <p className="marks-words">
          {visitorWords(marks)} <span className="visually-hidden">{distributionWords(marks)}</span>
        </p>
      )}
      {marks.roles.length > 0 && (
        <p className="marks-words marks-words--role">
          {rolesWords(
            marks.median,
            marks.roles.map((one) => ({ name: roles[one.role], marks: one.marks })),
          )}
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
  useEffect(() => {
    const date = profile.querySelector('[data-marks-date]');
    if (date) date.textContent = marksDate(germanDayOf(new Date().toISOString()));
  }, [profile, summary]);
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
