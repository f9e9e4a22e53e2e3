import { author, language } from './template-look.ts';
import { xmlText } from './xml-text.ts';

/** What an office file says of itself. */
export interface FileFacts {
  readonly title: string;
  readonly summary: string;
  /** Day of the last check, which stands for both beginning and last change. */
  readonly checked: string;
}

/** `docProps/core.xml`: title, author, language and dates of an office file. */
export function coreProperties({ title, summary, checked }: FileFacts): string {
  const moment = `${checked}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title>`,
    `<dc:description>${xmlText(summary)}</dc:description>`,
    `<dc:creator>${author}</dc:creator>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    `<dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
