import type { FigureSum, LeftOut, SumPart } from '../../domain/figures/figure-sum.ts';
import type { PlanSums } from '../../domain/plan/plan-sums.ts';
import { kindText, placeText, rangeText, sourceName, unitText } from '../../i18n/figure-text.ts';
import { basisSentence, leftOutSentence, ownMark } from '../../i18n/figure-sum-words.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';

const { text, plural } = textsFrom(planTexts);

function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  return (
    <ul className="sums__left">
      {leftOut.map((one) => (
        <li key={one.reason}>{leftOutSentence(one)}</li>
      ))}
    </ul>
  );
}

/** What one module gave to a sum: its figures with place, year and source, or the planner's own number. */
function Part({ sum, part }: { readonly sum: FigureSum; readonly part: SumPart }) {
  const { title, min, max, figures, own } = part;
  return (
    <li>
      {title}: <b>{rangeText({ ...sum, min, max })}</b>
      {own !== undefined && <em className="sums__own"> ({ownMark(own)})</em>}
      {figures.map(({ key, entry, sources, ...figure }) => (
        <span key={key} className="sums__figure">
          {`${kindText(figure.kind)}, ${placeText(figure)}`}
          {figure.note !== undefined && `; ${figure.note}`}
          {`. ${text('sum.source')} `}
          {sources.map((source, index) => (
            <span key={`${source.title} ${source.publisher}`}>
              {index > 0 && '; '}
              <a href={source.url ?? entry.address}>{sourceName(source)}</a>
            </span>
          ))}
        </span>
      ))}
    </li>
  );
}

function SumRow({ sum }: { readonly sum: FigureSum }) {
  return (
    <tr>
      <th scope="row">{sum.unit === 'people' ? text('sum.people') : unitText(sum.unit)}</th>
      <td className="sums__range">{rangeText(sum)}</td>
      <td>
        <p>{basisSentence(sum)}</p>
        <ul className="sums__parts">
          {sum.parts.map((part) => (
            <Part key={part.title} sum={sum} part={part} />
          ))}
        </ul>
        {sum.leftOut.length > 0 && (
          <>
            <p className="sums__leftHead">{text('sum.leftOut')}</p>
            <LeftOutList leftOut={sum.leftOut} />
          </>
        )}
      </td>
    </tr>
  );
}

/** What the modules of a plan take together, what each sum is made of, and what is documented but not in one. */
export function PlanSumsTable({ sums: { modules, sums, without, leftOut } }: { readonly sums: PlanSums }) {
  const others = leftOut.reduce((count, { figures }) => count + figures.length, 0);
  return (
    <section className="plan-sums">
      <h2>{text('sum.title')}</h2>
      <p className="small">{text('sum.note')}</p>
      {sums.length === 0 ? (
        <p className="missing">{text('sum.none')}</p>
      ) : (
        <table className="sums">
          <caption className="visually-hidden">{text('sum.caption')}</caption>
          <thead>
            <tr>
              {(['what', 'range', 'basis'] as const).map((key) => (
                <th key={key} scope="col">
                  {text(`sum.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sums.map((sum) => (
              <SumRow key={`${sum.unit} ${sum.per}`} sum={sum} />
            ))}
          </tbody>
        </table>
      )}
      {sums.length > 0 && without.length > 0 && (
        <p className="small">{text('sum.wholly', { titles: without.join(', '), count: modules })}</p>
      )}
      {leftOut.length > 0 && (
        <details className="sums__apart">
          <summary>{plural('sum.apart', others)}</summary>
          <LeftOutList leftOut={leftOut} />
          <p className="small">{text('sum.apart.where')}</p>
        </details>
      )}
    </section>
  );
}
