/** Everything but the characters of XML 1.0 (fifth edition, production 2): lone surrogates, U+FFFE, U+FFFF, most controls. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Text as it may stand in XML 1.0, in any place of a file: what is forbidden there is left out, and the line breaks of
 * word processors (U+000B, U+000C) become line feeds. Text that is allowed comes back as it was.
 */
export function xmlCharacters(text: string): string {
  return text.replaceAll(/[\v\f]/g, '\n').replaceAll(forbidden, '');
}
