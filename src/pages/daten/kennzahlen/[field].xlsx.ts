import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/catalogue.ts';
import { type IndicatorGroup, indicatorGroups } from '../../../catalogue/indicator-groups.ts';
import { catalogueDay } from '../../../catalogue/records/data-origin.ts';
import { site } from '../../../config/site.ts';
import { dataTexts } from '../../../i18n/data-texts.ts';
import { paperFrameTexts } from '../../../i18n/paper-frame-texts.ts';
import { textsFrom } from '../../../i18n/texts-from.ts';
import type { SheetCell, Workbook } from '../../../papers/model/workbook.ts';
import { writeXlsx } from '../../../papers/xlsx/write-xlsx.ts';

const { text } = textsFrom(dataTexts);
const { text: frame } = textsFrom(paperFrameTexts);

const told = [
  { key: 'name', width: 26 },
  { key: 'definition', width: 34 },
  { key: 'counting', width: 40 },
  { key: 'baseline', width: 34 },
  { key: 'when', width: 20 },
] as const;
const own = ['baseline', 'goal', 'first', 'second', 'third'] as const;

const words = (value: string): SheetCell => ({ format: 'text', value: { kind: 'words', text: value } });
const blank: SheetCell = { format: 'number', value: { kind: 'empty' } };

/** The indicators of a field of action: what each says and how it is counted, with empty cells for one's own values. */
function workbookOf({ label, modules }: IndicatorGroup): Workbook {
  const title = text('data.indicators.file', { field: label });
  const columns = [
    ...told.map(({ key, width }) => ({ title: text(`data.indicators.${key}`), width })),
    ...own.map((key) => ({ title: text(`data.indicators.own.${key}`), width: 14 })),
  ];
  const empty = own.map(() => blank);
  return {
    title,
    summary: text('data.indicators.text'),
    day: catalogueDay(),
    imprint: frame('frame.template.imprint', { name: site.name, licence: site.contentLicence.name }),
    sheets: [
      {
        name: text('data.indicators.sheet'),
        lead: { title, text: text('data.indicators.lead') },
        columns,
        rows: modules.flatMap(({ data }) => [
          { role: 'section', cells: [words(data.title), ...columns.slice(1).map(() => words(''))] },
          ...data.indicators.map((indicator) => ({
            role: 'plain' as const,
            cells: [...told.map(({ key }) => words(indicator[key])), ...empty],
          })),
        ]),
        firstColumnStays: true,
      },
    ],
  };
}

export async function getStaticPaths() {
  const groups = indicatorGroups(await getCatalogue());
  return groups.map((group) => ({ params: { field: group.id }, props: { group } }));
}

/** The table of indicators of one field of action. */
export const GET: APIRoute<{ group: IndicatorGroup }> = async ({ props }) =>
  new Response(new Uint8Array(await writeXlsx(workbookOf(props.group))), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
