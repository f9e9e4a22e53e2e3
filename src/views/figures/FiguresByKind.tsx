import type { DocumentedFigure } from '../../domain/figures/documented-figure.ts';
import { figureKinds } from '../../domain/figures/figure-terms.ts';
import { kindText } from '../../i18n/figure-text.ts';
import { figureViewTexts } from '../../i18n/figure-view-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { FigureItem, type FigureNote } from './FigureItem.tsx';

const { plural } = textsFrom(figureViewTexts);

/** So many figures of a kind are open; the rest unfolds. */
const shownAtOnce = 2;

interface Props {
  readonly figures: readonly DocumentedFigure[];
  readonly notesOf?: ((figure: DocumentedFigure) => readonly FigureNote[] | undefined) | undefined;
  /** Address of the page on which they stand; no figure links to its own entry there. */
  readonly here?: string | undefined;
  readonly remarkOf?: ((figure: DocumentedFigure) => string | undefined) | undefined;
}

/** Figures under the words of their kinds; what holds for one place first. Nothing where there are none. */
export function FiguresByKind({ figures, notesOf, here, remarkOf }: Props) {
  const listOf = (some: readonly DocumentedFigure[]) => (
    <ul className="figures__list">
      {some.map((figure) => (
        <FigureItem
          key={figure.key}
          figure={figure}
          here={here}
          notes={notesOf?.(figure)}
          remark={remarkOf?.(figure)}
        />
      ))}
    </ul>
  );
  return (
    <dl className="figures">
      {figureKinds.map((kind) => {
        const alike = figures.filter((figure) => figure.kind === kind);
        if (alike.length === 0) return null;
        const ordered = [
          ...alike.filter(({ scope }) => scope === 'one-site'),
          ...alike.filter(({ scope }) => scope !== 'one-site'),
        ];
        // One more is shown rather than folded alone.
        const open = ordered.length === shownAtOnce + 1 ? ordered.length : shownAtOnce;
        const rest = ordered.slice(open);
        return (
          <div key={kind} className="figures__kind">
            <dt>{kindText(kind)}</dt>
            <dd>
              {listOf(ordered.slice(0, open))}
              {rest.length > 0 && (
                <details className="figures__more">
                  <summary>{plural('figures.more', rest.length)}</summary>
                  {listOf(rest)}
                </details>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
