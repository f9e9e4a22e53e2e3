import type { DocumentedFigure } from '../../domain/figures/documented-figure.ts';
import { figureText, placeText, scopeText, sourceName } from '../../i18n/figure-text.ts';
import { figureViewTexts } from '../../i18n/figure-view-texts.ts';

/** A numbered link to a source in the list at the end of the page. */
export interface FigureNote {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly spoken: string;
}

interface Props {
  readonly figure: DocumentedFigure;
  /** Notes where the page lists the sources; without them the sources are named. */
  readonly notes?: readonly FigureNote[] | undefined;
  /** Address of the page on which it stands. */
  readonly here?: string | undefined;
  /** What a sum makes of it, for example that it is not counted and why. */
  readonly remark?: string | undefined;
}

/** Sources by name; where the figure leads to the page that lists them, their addresses stand there. */
function Sources({ sources, linked }: Pick<DocumentedFigure, 'sources'> & { readonly linked: boolean }) {
  return (
    <>
      {` · ${figureViewTexts['figures.source']} `}
      {sources.map((source, index) => (
        <span key={`${source.title} ${source.publisher}`}>
          {index > 0 && '; '}
          {linked && source.url !== undefined ? (
            <a href={source.url}>{sourceName(source)}</a>
          ) : (
            sourceName(source)
          )}
        </span>
      ))}
    </>
  );
}

function Notes({ notes }: { readonly notes: readonly FigureNote[] }) {
  return notes.map(({ id, href, label, spoken }) => (
    <a key={id} className="note" id={id} href={href} role="doc-noteref" aria-label={spoken}>
      {label}
    </a>
  ));
}

/** A figure with everything it must carry: amount and note, then place, year, scope, where it is from and by which source. */
export function FigureItem({ figure, notes, here, remark }: Props) {
  const { entry, sources } = figure;
  const isElsewhere = entry.collection !== 'modules' && entry.address !== here;
  return (
    <li className="figure">
      <b>{figureText(figure)}</b>
      {figure.note !== undefined && `: ${figure.note}`}
      {notes !== undefined && <Notes notes={notes} />}
      <span className="figure__context">
        {`${placeText(figure)} · ${scopeText(figure)}`}
        {isElsewhere && (
          <>
            {' · '}
            <a href={entry.address}>{entry.title}</a>
          </>
        )}
        {notes === undefined && <Sources sources={sources} linked={!isElsewhere} />}
      </span>
      {remark !== undefined && <span className="figure__remark">{remark}</span>}
    </li>
  );
}
