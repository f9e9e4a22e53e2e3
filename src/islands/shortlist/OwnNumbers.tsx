import { useId, useState } from 'react';
import { readGermanAmount } from '../../domain/figures/german-amount.ts';
import {
  type OwnNumber,
  type OwnNumberKey,
  type OwnNumbers as Numbers,
  ownNumberBounds,
  ownNumberKeys,
} from '../../domain/figures/own-numbers.ts';
import { figureSumTexts } from '../../i18n/figure-sum-texts.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';

const { text, plural } = textsFrom(planTexts);
const names = textsFrom(figureSumTexts);

/** An amount as it is typed and shown again. */
function typed(amount: number): string {
  return amount.toLocaleString('de-DE', { maximumFractionDigits: 2 });
}

/** An amount within the bounds; undefined for what cannot be read or is beyond them. */
function amountOf(words: string): number | undefined {
  const amount = readGermanAmount(words);
  return amount !== undefined && amount <= ownNumberBounds.amount ? amount : undefined;
}

interface FieldProps {
  readonly name: OwnNumberKey;
  readonly title: string;
  readonly number: OwnNumber | undefined;
  readonly give: (number: OwnNumber | undefined) => void;
}

/** One number with the word on where it comes from. What cannot be read counts as not given, and the field says so. */
function OwnNumberField({ name, title, number, give }: FieldProps) {
  const id = useId();
  // What is being typed, or cannot be read; else the plan says what stands here.
  const [draft, setDraft] = useState<string>();
  const [loneBasis, setLoneBasis] = useState('');
  const words = draft ?? (number === undefined ? '' : typed(number.amount));
  const basis = number?.basis ?? loneBasis;
  const isWrong = words.trim() !== '' && amountOf(words) === undefined;
  const label = names.text(`own.${name}`);

  const change = (nextWords: string, nextBasis: string) => {
    setLoneBasis(nextBasis);
    const amount = amountOf(nextWords);
    give(amount === undefined ? undefined : { amount, basis: nextBasis });
  };

  return (
    <div className="own__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={words}
        aria-label={text('own.of', { what: label, title })}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          setDraft(target.value);
          change(target.value, basis);
        }}
        onBlur={() => {
          if (!isWrong) setDraft(undefined);
        }}
      />
      <input
        type="text"
        autoComplete="off"
        maxLength={ownNumberBounds.basis}
        value={basis}
        placeholder={text('own.basis.example')}
        aria-label={text('own.basis', { what: label, title })}
        onChange={({ target }) => change(words, target.value)}
      />
      {isWrong && (
        <p id={`${id}-wrong`} className="own__wrong">
          {text('own.wrong')}
        </p>
      )}
    </div>
  );
}

interface Props {
  readonly title: string;
  readonly own: Numbers | undefined;
  readonly give: (key: OwnNumberKey, number: OwnNumber | undefined) => void;
}

/** The planner's own numbers for a module, which take the place of documented ones in the sums. */
export function OwnNumbers({ title, own = {}, give }: Props) {
  const given = ownNumberKeys.filter((key) => own[key] !== undefined).length;
  return (
    <details className="own no-print">
      <summary>
        {text('own.title')}
        {given > 0 && ` (${plural('own.count', given)})`}
      </summary>
      <p className="small">{text('own.note')}</p>
      <div className="own__fields">
        {ownNumberKeys.map((key) => (
          <OwnNumberField
            key={key}
            name={key}
            title={title}
            number={own[key]}
            give={(number) => give(key, number)}
          />
        ))}
      </div>
    </details>
  );
}
