import { editorialNote, splitNotes } from '../../domain/language/source-notes.ts';
import { noteAnchor, sourceAnchor } from '../../domain/language/note-anchors.ts';

/** Numbers of sources by id, from 1, in the order of the list at the end of the page. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** The numbers of an entry's sources. */
export function numberSources(sources: readonly { readonly id: string }[]): SourceNumbers {
  return new Map(sources.map((source, index) => [source.id, index + 1]));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text made safe for HTML. */
export function escapeHtml(plain: string): string {
  return plain.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/**
 * A text of the frontmatter as HTML: everything escaped, `[^id]` as a numbered link to the source. `place` names the
 * text within the entry and makes the notes' anchors; without it they have none, for a text that stands twice.
 * `page` is the page that lists the sources where it is not this one. A function and not a component, because a page
 * has dozens.
 */
export function proseHtml(plain: string, numbers: SourceNumbers, place?: string, page = ''): string {
  let occurrence = 0;
  return splitNotes(plain)
    .map((part) => {
      if (part.kind === 'text') return escapeHtml(part.text);
      occurrence += 1;
      const editorial = part.id === editorialNote;
      const label = editorial ? 'R' : String(numbers.get(part.id) ?? '?');
      const spoken = editorial ? 'Urteil der Redaktion' : `Quelle ${label}`;
      const id = place === undefined ? '' : ` id="${noteAnchor(place, occurrence)}"`;
      return `<a class="note"${id} href="${page}#${sourceAnchor(part.id)}" role="doc-noteref" aria-label="${spoken}">${label}</a>`;
    })
    .join('');
}

/** A text with empty lines between paragraphs, as HTML paragraphs. */
export function paragraphsHtml(plain: string, numbers: SourceNumbers, place: string): string {
  // Notes keep counting through all paragraphs, so the whole text is turned first.
  return proseHtml(plain.trim(), numbers, place)
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', ' ')}</p>`)
    .join('');
}
