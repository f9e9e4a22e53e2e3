import { xmlCharacters } from '../domain/language/xml-characters.ts';

/**
 * Plain text as text inside HTML: nothing in it can become an element, an attribute or the end of a CDATA section, and
 * nothing in it makes a whole feed unreadable.
 */
export function escapeMarkup(text: string): string {
  return xmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
