import type { LeftOut } from '../../domain/figures/figure-sum.ts';
import { figureRanges } from '../../domain/figures/figure-sum.ts';
import { countPlaces, type DocumentedFigure } from '../../domain/figures/documented-figure.ts';
import { ownNumberKeys, ownMeasures } from '../../domain/figures/own-numbers.ts';
import { type PlanItem, planBounds } from '../../domain/plan/plan.ts';
import { figureText, placesText, rangeText } from '../../i18n/figure-text.ts';
import { leftOutSentence, ownMark } from '../../i18n/figure-sum-words.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { FiguresByKind } from '../../views/figures/FiguresByKind.tsx';
import type { Loaded } from './load-planned.ts';
import { OwnNumbers } from './OwnNumbers.tsx';
import type { Phase } from './plan-phases.ts';
import { levelsLine } from './plan-words.ts';
import type { PlanActs } from './use-plan.ts';

const { text, plural } = textsFrom(planTexts);

interface Props {
  readonly item: PlanItem;
  readonly index: number;
  readonly title: string;
  readonly record: Loaded | undefined;
  readonly phases: readonly Phase[];
  /** What is in no sum of the plan, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Left out while a plan of somebody else is looked at. */
  readonly acts?: PlanActs | undefined;
}

/** What is documented of the module: ranges of what one place takes, and every figure with its context behind them. */
function Figures({
  figures,
  leftOut,
}: {
  readonly figures: readonly DocumentedFigure[];
  readonly leftOut: readonly LeftOut[];
}) {
  const ranges = figureRanges(figures);
  const why = new Map(
    leftOut.flatMap((one) =>
      one.figures.map((figure) => [figure.key, leftOutSentence({ ...one, figures: [figure] })] as const),
    ),
  );
  if (figures.length === 0) return <p className="small">{text('item.figures.none')}</p>;
  return (
    <>
      <p className="small">
        {ranges.length === 0
          ? text('item.figures.apart')
          : text('item.figures', {
              ranges: ranges
                .map((range) => `${rangeText(range)} (${placesText(countPlaces(range.figures))})`)
                .join('; '),
            })}
      </p>
      <details className="planned__figures no-print">
        <summary>{plural('item.figures.all', figures.length)}</summary>
        <FiguresByKind
          figures={figures}
          remarkOf={({ key }) =>
            text(why.has(key) ? 'item.figure.apart' : 'item.figure.counted', {
              why: why.get(key) ?? '',
            })
          }
        />
      </details>
    </>
  );
}

/** The planner's own numbers in words, for paper and for those who only look. */
function OwnWords({ item: { own = {} } }: Pick<Props, 'item'>) {
  return ownNumberKeys.flatMap((key) => {
    const number = own[key];
    if (number === undefined) return [];
    const { unit, per } = ownMeasures[key];
    const amount = figureText({ unit, per, min: number.amount, max: number.amount });
    return [
      <p key={key}>
        <b>{amount}</b> ({ownMark(number)})
      </p>,
    ];
  });
}

function Controls({ item, index, title, phases, acts }: Props & { readonly acts: PlanActs }) {
  const button = (control: 'up' | 'down' | 'remove', sign: string, act: () => void) => {
    const label = text(`item.${control}`, { title });
    return (
      <button
        type="button"
        className="planned__button"
        aria-label={label}
        title={label}
        data-control={control}
        onClick={act}
      >
        {sign}
      </button>
    );
  };
  return (
    <div className="planned__controls no-print">
      <label>
        <span>{text('item.phase')}</span>
        <select
          aria-label={text('item.phaseOf', { title })}
          data-control="phase"
          value={phases.some(({ id }) => id === item.phase) ? item.phase : ''}
          onChange={({ target }) => acts.place(index, target.value)}
        >
          <option value="">{text('item.phase.none')}</option>
          {phases.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {button('up', '↑', () => acts.step(index, -1))}
      {button('down', '↓', () => acts.step(index, 1))}
      {button('remove', '×', () => acts.remove(index))}
      <span className="planned__grip" draggable aria-hidden="true" title={text('item.drag')} />
    </div>
  );
}

/** A module as it stands in the plan: what the catalogue knows of it, the planner's words and numbers, its controls. */
export function PlannedModule(props: Props) {
  const { item, index, title, record, leftOut, acts } = props;
  const isKnown = typeof record === 'object';
  return (
    <li className="planned" data-index={index}>
      <div className="planned__what">
        <h3>{isKnown ? <a href={record.address}>{title}</a> : title}</h3>
        {isKnown && <p className="small">{levelsLine(record.levels)}</p>}
        {isKnown ? (
          <Figures figures={record.figures} leftOut={leftOut} />
        ) : (
          <p className="small">{text(record === undefined ? 'item.loading' : `item.${record}`)}</p>
        )}
      </div>
      {(item.remark !== '' || item.own !== undefined) && (
        // On paper the fields are replaced by their words; a plan of somebody else is only words.
        <div className={acts ? 'planned__words only-print' : 'planned__words'}>
          {item.remark !== '' && <p>{item.remark}</p>}
          <OwnWords item={item} />
        </div>
      )}
      {acts && (
        <>
          <div className="planned__own">
            <label className="planned__remark no-print">
              <span>{text('item.remark')}</span>
              <textarea
                rows={2}
                maxLength={planBounds.remark}
                aria-label={text('item.remarkOf', { title })}
                value={item.remark}
                onChange={({ target }) => acts.remark(index, target.value)}
              />
            </label>
            <OwnNumbers title={title} own={item.own} give={(key, number) => acts.own(index, key, number)} />
          </div>
          <Controls {...props} acts={acts} />
        </>
      )}
    </li>
  );
}
