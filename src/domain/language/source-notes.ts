/**
 * Source notes: `[^id]` in a text points to the source with that id in the entry's list `sources`.
 * `[^redaktion]` says openly that a sentence is the editors' own judgement and has no source.
 */
export const editorialNote = 'redaktion';

/** A stretch of plain text or a note within it. */
export type TextPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'note'; readonly id: string };

const notePattern = /\[\^([a-z0-9-]+)\]/g;

/** Splits a text into plain stretches and notes, in order; the text of notes is only their id. */
export function splitNotes(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let position = 0;
  for (const match of text.matchAll(notePattern)) {
    if (match.index > position) parts.push({ kind: 'text', text: text.slice(position, match.index) });
    parts.push({ kind: 'note', id: match[1] ?? '' });
    position = match.index + match[0].length;
  }
  if (position < text.length) parts.push({ kind: 'text', text: text.slice(position) });
  return parts;
}

/** The ids of all notes in a text, in order, repeats included. */
export function noteIds(text: string): string[] {
  return [...text.matchAll(notePattern)].map((match) => match[1] ?? '');
}

/** The text without its notes, for places where notes cannot be followed (meta tags, feeds, cards). */
export function withoutNotes(text: string): string {
  return text
    .replace(notePattern, '')
    .replace(/ +([.,;:])/g, '$1')
    .trim();
}
