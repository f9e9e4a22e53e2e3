/**
 * The levels that the styles Heading1 to Heading3 of a DOCX file give their paragraphs, from 0; NaN where one gives none.
 * LibreOffice takes a paragraph for a heading by this level alone.
 *
 * @param styles content of `word/styles.xml`
 */
export function headingLevels(styles: string): number[] {
  return [1, 2, 3].map((number) => {
    const [, after = ''] = styles.split(`w:styleId="Heading${number}"`);
    const [style = ''] = after.split('</w:style>');
    return Number(/<w:outlineLvl w:val="(\d)"/.exec(style)?.[1] ?? Number.NaN);
  });
}
