import { levels, type Dimension, type Level } from '../../domain/dimensions.ts';
import { text } from '../../i18n/rating-texts.ts';

interface Props {
  readonly dimension: Dimension;
  readonly chosen: Level | undefined;
  readonly onChoose: (level: Level | undefined) => void;
}

/** One dimension as a native group of radio buttons: five steps between two poles in words, and "keine Angabe". */
export function DimensionChoice({ dimension, chosen, onChoose }: Props) {
  const name = `rate-${dimension.key}`;
  const words = (level: Level) => dimension.words[level - 1] ?? '';
  return (
    <fieldset className="rate-row">
      <legend>{dimension.name}</legend>
      <p className="poles" aria-hidden="true">
        <span>{dimension.leftPole}</span>
        <span>{dimension.rightPole}</span>
      </p>
      <div className="rate-steps">
        {levels.map((level) => (
          <label key={level} className="rate-step" title={words(level)}>
            <input
              type="radio"
              name={name}
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
            name={name}
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
