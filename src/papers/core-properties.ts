import { site } from '../config/site.ts';
import { language } from './look/look.ts';
import { escaped } from './markup/element.ts';
import type { FileFacts } from './model/paper.ts';

/** Path of the properties of a DOCX or XLSX file. */
export const corePropertiesPath = 'docProps/core.xml';

/** The properties of a DOCX or XLSX file: title, purpose, author, language and dates. */
export function coreProperties({ title, summary, day }: Omit<FileFacts, 'imprint'>): string {
  const moment = `${day}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:description>${escaped(summary)}</dc:description>`,
    `<dc:creator>${escaped(site.name)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(site.name)}</cp:lastModifiedBy>`,
    `<dc:language>${language}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
