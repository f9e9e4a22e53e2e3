import type { DocumentedFigure } from '../../domain/figures/documented-figure.ts';
import { saysSame } from '../../domain/figures/merge-figures.ts';
import { noteAnchor, sourceAnchor } from '../../domain/language/note-anchors.ts';
import { text } from '../../i18n/text.ts';
import type { FigureNote } from '../../views/figures/FigureItem.tsx';
import type { SourceNumbers } from './prose-html.ts';

/**
 * Makes the numbered links to the sources of an entry's own figures, also where a case says the same and stands in its
 * place; figures that the entry does not name have none.
 *
 * @param own the entry's figures in the order of its list
 * @param cited the ids of the sources of each, as its author wrote them
 */
export function figureNotes(
  own: readonly DocumentedFigure[],
  cited: readonly { readonly sources: readonly string[] }[],
  numbers: SourceNumbers,
): (figure: DocumentedFigure) => FigureNote[] | undefined {
  const notesOf = (index: number) =>
    (cited[index]?.sources ?? []).map((source, place): FigureNote => {
      const label = String(numbers.get(source) ?? '?');
      return {
        id: noteAnchor(`figures-${index}-sources-${place}`, 1),
        href: `#${sourceAnchor(source)}`,
        label,
        spoken: text('sources.noteref', { label }),
      };
    });
  return (figure) => {
    const isListed = own.some(({ key }) => key === figure.key);
    const notes = own.flatMap((one, index) =>
      one.key === figure.key || (!isListed && saysSame(one, figure)) ? notesOf(index) : [],
    );
    return notes.length === 0 ? undefined : notes;
  };
}
