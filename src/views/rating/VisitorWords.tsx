import { type DimensionKey, type Level } from '../../domain/dimensions.ts';
import { levelWords } from '../../i18n/dimension-words.ts';
import { roleWords } from '../../i18n/role-words.ts';
import { type RatedDimension, visitorMarks } from '../../domain/ratings/visitor-marks.ts';
import { text } from '../../i18n/rating-texts.ts';
import { distributionWords, rolesWords, visitorWords } from '../../i18n/visitor-marks-words.ts';

interface Props {
  readonly dimension: DimensionKey;
  readonly summary: RatedDimension | undefined;
  /** The own level, or null where the own rating leaves the dimension out; undefined while there is none. */
  readonly own?: Level | null | undefined;
}

/** What visitors' marks of one dimension say, and the own one, in words. */
export function VisitorWords({ dimension, summary, own }: Props) {
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
            marks.roles.map((one) => ({ name: roleWords[one.role], marks: one.marks })),
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
