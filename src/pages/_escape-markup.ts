/**
 * Plain text as text inside HTML: nothing in it can become an element, an attribute or the end of a CDATA section.
 * Characters XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets) are left out, for one of them would make a whole
 * feed unreadable.
 */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
