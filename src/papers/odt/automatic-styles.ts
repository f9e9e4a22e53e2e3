import { colours, textWidth } from '../look/look.ts';
import { type Attributes, element, type MarkupElement } from '../markup/element.ts';
import type { Paper } from '../model/paper.ts';
import { indents, paragraphStyle, tabStop } from './paragraph-style.ts';

const hairline = `0.5pt solid ${colours.line}`;

function cellStyle(name: string, fill: string | undefined, vertical: string): MarkupElement {
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'table-cell' },
    element('style:table-cell-properties', {
      'fo:padding': '1.3mm',
      'fo:border': hairline,
      'style:vertical-align': vertical,
      'fo:background-color': fill,
    }),
  );
}

function rowStyle(name: string, attributes: Attributes): MarkupElement {
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'table-row' },
    element('style:table-row-properties', { 'fo:keep-together': 'always', ...attributes }),
  );
}

/** Styles of single places: paragraphs with lines to write on, rows and cells of tables. */
export function odtAutomaticStyles({ page }: Paper): MarkupElement[] {
  const width = textWidth(page);
  const leader = { 'style:leader-style': 'solid', 'style:leader-text': '_' };
  const stops = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      tabStop(Number(((width * (index + 1)) / count).toFixed(1)), {
        'style:type': index === count - 1 ? 'right' : undefined,
        ...leader,
      }),
    );
  return [
    ...[1, 2, 3, 4].map((count) =>
      paragraphStyle(`Fill_${count}`, { parent: 'Fill_In', stops: stops(count) }),
    ),
    ...[1, 2, 3, 4].map((count) =>
      paragraphStyle(`Fill_Box_${count}`, {
        parent: 'Box_Item',
        stops: [tabStop(indents.list), ...stops(count)],
      }),
    ),
    paragraphStyle('Page_Break', { parent: 'Heading_20_2', paragraph: { 'fo:break-before': 'page' } }),
    cellStyle('Cell', undefined, 'top'),
    cellStyle('Cell_Shade', colours.shade, 'top'),
    cellStyle('Cell_Head', colours.band, 'bottom'),
    rowStyle('Row', {}),
    rowStyle('Row_Handwriting', { 'style:min-row-height': '8.5mm' }),
    element(
      'style:style',
      { 'style:name': 'Picture', 'style:family': 'graphic' },
      element('style:graphic-properties', { 'style:vertical-pos': 'top', 'style:vertical-rel': 'baseline' }),
    ),
  ];
}
