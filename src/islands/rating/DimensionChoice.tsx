import { levels, type DimensionKey, type Level } from '../../domain/dimensions.ts';
import { dimensionWords, levelWords } from '../../i18n/dimension-words.ts';
import { text } from '../../i18n/rating-texts.ts';

interface Props {
  readonly dimension: DimensionKey;
  readonly chosen: Level | undefined;
  readonly onChoose: (level: Level | undefined) => void;
}

/** One dimension as a native group of radio buttons: five steps between two poles in words, and "keine Angabe". */
export function DimensionChoice({ dimension, chosen, onChoose }: Props) {
  const group = `rate-${dimension}`;
  const { name, leftPole, rightPole } = dimensionWords[dimension];
  const words = (level: Level) => levelWords(dimension, level);
  return (
    <fieldset className="rate-row">
      <legend>{name}</legend>
      <p className="poles" aria-hidden="true">
        <span>{leftPole}</span>
        <span>{rightPole}</span>
      </p>
      <div className="rate-steps">
        {levels.map((level) => (
          <label key={level} className="rate-step" title={words(level)}>
            <input
              type="radio"
              name={group}
              value={level}
              checked={chosen === level}
              onChange={() => onChoose(level)}
              aria-label={text('rate.level', { level, words: words(level) })}
            />
            <span aria-hidden="true">{level}</span>
          </label>
        ))}
      </div>
      <div className="rate-foot">
        <p className="rate-words" aria-hidden="true">
          {chosen === undefined ? '' : words(chosen)}
        </p>
        <label className="rate-none">
          <input
            type="radio"
            name={group}
            value=""
            checked={chosen === undefined}
            onChange={() => onChoose(undefined)}
          />
          <span>{text('rate.none')}</span>
        </label>
      </div>
    </fieldset>
  );
}
