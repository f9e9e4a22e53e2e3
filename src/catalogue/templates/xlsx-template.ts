import { coreProperties, type FileFacts } from './core-properties.ts';
import { fixedZip } from './fixed-zip.ts';
import { columnLetter, headRow } from './lay-out-sheet.ts';
import type { WorkbookSource } from './sheet-source.ts';
import { author } from './template-look.ts';
import { workOutCells } from './work-out-cells.ts';
import { sheetXml } from './xlsx-sheet.ts';
import { stylesXml } from './xlsx-styles.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function relationsXml(targets: readonly { type: string; target: string }[]): string {
  const list = targets.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${relations}">${list.join('')}</Relationships>`;
}

/**
 * A template as an Excel file to calculate with. Written by hand, for the format asks for little here and the result
 * of each formula, the frozen head and equal bytes for equal input are all in our hands.
 */
export function xlsxTemplate(facts: FileFacts, workbook: WorkbookSource): Uint8Array {
  const sheets = workOutCells(workbook);
  const path = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const names = sheets.flatMap(({ source }, index) => [
    // The head is repeated on paper, and reading aids announce it for every cell.
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${source.name}'!$${headRow}:$${headRow}</definedName>`,
    `<definedName name="ColumnTitle${index + 1}">'${source.name}'!$A$${headRow}:$${columnLetter(source.columns.length - 1)}$${headRow}</definedName>`,
  ]);
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`,
    ...sheets.map(
      (_, index) => `<Override PartName="/xl/${path(index)}" ContentType="${types}.worksheet+xml"/>`,
    ),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
  ];
  return fixedZip({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationsXml([
      { type: `${office}/officeDocument`, target: 'xl/workbook.xml' },
      { type: `${relations}/metadata/core-properties`, target: 'docProps/core.xml' },
      { type: `${office}/extended-properties`, target: 'docProps/app.xml' },
    ]),
    'docProps/core.xml': coreProperties(facts),
    'docProps/app.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${author}</Application></Properties>`,
    'xl/workbook.xml': [
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>`,
      ...sheets.map(
        ({ source }, index) => `<sheet name="${source.name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
      ),
      `</sheets><definedNames>${names.join('')}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`,
    ].join(''),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, index) => ({ type: `${office}/worksheet`, target: path(index) })),
      { type: `${office}/styles`, target: 'styles.xml' },
    ]),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/${path(index)}`, sheetXml(sheet, workbook.heading ?? facts.title)]),
    ),
  });
}
