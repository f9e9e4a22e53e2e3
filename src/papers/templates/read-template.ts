import { site } from '../../config/site.ts';
import { paperFrameTexts } from '../../i18n/paper-frame-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import type { FileFacts, Paper } from '../model/paper.ts';
import type { SheetCell, Workbook } from '../model/workbook.ts';
import { readTextSource } from './read-text-source.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { type Column, readWorkbookSource } from './sheet-source.ts';
import { type Cell, type Sheet, workOutCells } from './work-out-cells.ts';

const { text: say } = textsFrom(paperFrameTexts);

/** What the entry of a template says of it. */
export interface TemplateFacts {
  readonly title: string;
  readonly summary: string;
  /** Day of the last check, YYYY-MM-DD. */
  readonly checked: string;
}

/** A template as written down: a paper to print, and for a table the workbook to calculate with. */
export interface Template {
  readonly paper: Paper;
  readonly workbook?: Workbook;
}

const cellFormats = {
  text: 'text',
  choice: 'text',
  number: 'number',
  euro: 'euros',
  date: 'day',
  time: 'time',
  hours: 'hours',
} as const;

function cellOf(value: Cell, { kind }: Pick<Column, 'kind'>): SheetCell {
  return { format: cellFormats[kind], value };
}

function workbookOf(facts: FileFacts, title: string, sheets: readonly Sheet[]): Workbook {
  return {
    ...facts,
    sheets: sheets.map(({ source, rows }) => ({
      name: source.name,
      lead: { title, text: source.lead },
      columns: source.columns.map(({ title: head, width, choices }) => ({
        title: head,
        width,
        ...(choices === undefined ? {} : { choices }),
      })),
      rows: rows.map(({ role, cells }) => ({
        role,
        cells: source.columns.map((column, index) => cellOf(cells[index] ?? { kind: 'empty' }, column)),
      })),
      firstColumnStays: false,
    })),
  };
}

/**
 * Reads a template from its source.
 *
 * @param ending `.md` for a text, `.yaml` for a table to calculate with
 * @throws Error with a German sentence when the source holds what not every format can show
 */
export function readTemplate(
  { title, summary, checked }: TemplateFacts,
  ending: string,
  source: string,
): Template {
  const imprint = say('frame.template.imprint', { name: site.name, licence: site.contentLicence.name });
  const facts: FileFacts = { title, summary, day: checked, imprint };
  if (ending === '.yaml') {
    const { heading = title, sheets } = readWorkbookSource(source);
    const workedOut = workOutCells({ sheets });
    return {
      paper: { ...facts, heading, text: 'normal', page: 'landscape', blocks: sheetBlocks(workedOut) },
      workbook: workbookOf(facts, heading, workedOut),
    };
  }
  const { heading = title, text, page, blocks } = readTextSource(source);
  return { paper: { ...facts, heading, text, page, blocks } };
}
