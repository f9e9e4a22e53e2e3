import { paperFrameTexts } from '../../i18n/paper-frame-texts.ts';
import { colours, language, officeFont, sheet, textWidth, type TextSizes } from '../look/look.ts';
import { type Attributes, element, type MarkupElement, type MarkupNode } from '../markup/element.ts';
import type { Paper } from '../model/paper.ts';
import { odtNamespaces } from './odt-namespaces.ts';
import { odtParagraph, tab } from './odt-content.ts';

/** Indentation of lists, and of what is said under a name, in millimetres. */
const indents = { list: 7.5, facts: 45 } as const;
const hairline = `0.5pt solid ${colours.line}`;

function tabStop(millimetres: number, more: Attributes = {}): MarkupNode {
  return element('style:tab-stop', { 'style:position': `${millimetres}mm`, ...more });
}

function tabStops(...stops: readonly MarkupNode[]): MarkupNode[] {
  return stops.length === 0 ? [] : [element('style:tab-stops', {}, ...stops)];
}

interface StyleParts {
  readonly parent?: string;
  readonly display?: string;
  readonly level?: number;
  readonly paragraph?: Attributes;
  readonly stops?: readonly MarkupNode[];
  readonly text?: Attributes;
}

function paragraphStyle(name: string, parts: StyleParts): MarkupElement {
  const { parent = 'Standard', display, level, paragraph = {}, stops = [], text = {} } = parts;
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': display,
      'style:family': 'paragraph',
      'style:parent-style-name': name === 'Standard' ? undefined : parent,
      'style:default-outline-level': level?.toString(),
      'style:class': level === undefined ? 'text' : 'chapter',
    },
    element('style:paragraph-properties', paragraph, ...tabStops(...stops)),
    element('style:text-properties', text),
  );
}

function margins(top: number, bottom: number, line = 120): Attributes {
  return { 'fo:margin-top': `${top}pt`, 'fo:margin-bottom': `${bottom}pt`, 'fo:line-height': `${line}%` };
}

function heading(level: number, size: number, top: number, bottom: number): MarkupElement {
  return paragraphStyle(`Heading_20_${level}`, {
    display: `Heading ${level}`,
    level,
    paragraph: {
      ...margins(top, bottom, 105),
      'fo:keep-with-next': 'always',
      'fo:keep-together': 'always',
      'fo:border-top': level === 1 ? `3pt solid ${colours.accent}` : undefined,
      'fo:padding-top': level === 1 ? '10pt' : undefined,
    },
    text: { 'fo:font-size': `${size}pt`, 'fo:font-weight': 'bold' },
  });
}

function textStyle(name: string, attributes: Attributes): MarkupElement {
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'text' },
    element('style:text-properties', attributes),
  );
}

function paragraphStyles(sizes: TextSizes): MarkupElement[] {
  const bold = { 'fo:font-weight': 'bold' };
  const table = { 'fo:font-size': `${sizes.table}pt` };
  const end = { 'fo:text-align': 'end' };
  const list = { 'fo:margin-left': `${indents.list}mm`, 'fo:text-indent': `-${indents.list}mm` };
  const facts = { 'fo:margin-left': `${indents.facts}mm`, 'fo:text-indent': `-${indents.facts}mm` };
  return [
    paragraphStyle('Standard', {}),
    heading(1, sizes.h1, 0, 12),
    heading(2, sizes.h2, 16, 5),
    heading(3, sizes.h3, 11, 4),
    paragraphStyle('Text_20_body', { display: 'Text body', paragraph: margins(0, 7) }),
    paragraphStyle('Fill_In', {
      display: paperFrameTexts['frame.style.fillIn'],
      paragraph: margins(6, 6),
    }),
    paragraphStyle('List_Item', { display: paperFrameTexts['frame.style.list'], paragraph: margins(0, 4) }),
    paragraphStyle('Box_Item', {
      parent: 'List_Item',
      paragraph: list,
      stops: [tabStop(indents.list)],
    }),
    paragraphStyle('Facts', {
      display: paperFrameTexts['frame.style.facts'],
      paragraph: {
        ...margins(2, 2, 110),
        ...facts,
        'fo:border-bottom': `0.5pt solid ${colours.band}`,
        'fo:padding-bottom': '2pt',
        'style:join-border': 'false',
      },
      stops: [tabStop(indents.facts)],
    }),
    paragraphStyle('Notice', {
      display: paperFrameTexts['frame.style.notice'],
      paragraph: {
        ...margins(3, 10, 115),
        'fo:background-color': colours.wash,
        'fo:border-left': `3pt solid ${colours.accent}`,
        'fo:padding': '5pt',
      },
    }),
    paragraphStyle('Note', {
      display: paperFrameTexts['frame.style.note'],
      paragraph: margins(0, 7, 110),
      text: { ...table, 'fo:color': colours.muted },
    }),
    paragraphStyle('Caption', {
      paragraph: { ...margins(8, 4, 105), 'fo:keep-with-next': 'always' },
      text: { ...table, ...bold },
    }),
    paragraphStyle('Table_Text', {
      display: paperFrameTexts['frame.style.table'],
      paragraph: margins(0, 0, 105),
      text: table,
    }),
    paragraphStyle('Table_Text_End', { parent: 'Table_Text', paragraph: end }),
    paragraphStyle('Table_Head', { parent: 'Table_Text', text: bold }),
    paragraphStyle('Table_Head_End', { parent: 'Table_Head', paragraph: end }),
  ];
}

function listStyle(name: string, mark: MarkupElement): MarkupElement {
  return element('text:list-style', { 'style:name': name }, mark);
}

/** Where the words of a list begin. */
const listLevel = element(
  'style:list-level-properties',
  { 'text:list-level-position-and-space-mode': 'label-alignment' },
  element('style:list-level-label-alignment', {
    'text:label-followed-by': 'listtab',
    'text:list-tab-stop-position': `${indents.list}mm`,
    'fo:text-indent': `-${indents.list}mm`,
    'fo:margin-left': `${indents.list}mm`,
  }),
);

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

function pageLayout({ page }: Paper): MarkupElement {
  const [width, height] = page === 'portrait' ? [sheet.width, sheet.height] : [sheet.height, sheet.width];
  return element(
    'style:page-layout',
    { 'style:name': 'Sheet' },
    element('style:page-layout-properties', {
      'fo:page-width': `${width}mm`,
      'fo:page-height': `${height}mm`,
      'style:print-orientation': page,
      'fo:margin-top': `${sheet.top}mm`,
      'fo:margin-bottom': `${sheet.foot}mm`,
      'fo:margin-left': `${sheet.side}mm`,
      'fo:margin-right': `${sheet.side}mm`,
    }),
    element('style:header-style'),
    element(
      'style:footer-style',
      {},
      element('style:header-footer-properties', {
        'fo:min-height': `${sheet.bottom - sheet.foot}mm`,
        'fo:margin-top': '4mm',
      }),
    ),
  );
}

/** `styles.xml`: letters, language, pages and the foot of a paper. */
export function odtStyles(paper: Paper, sizes: TextSizes): MarkupElement {
  const [tongue = '', country = ''] = language.split('-');
  const { imprint } = paper;
  return element(
    'office:document-styles',
    odtNamespaces,
    element(
      'office:font-face-decls',
      {},
      element('style:font-face', {
        'style:name': officeFont,
        'svg:font-family': officeFont,
        'style:font-family-generic': 'swiss',
        'style:font-pitch': 'variable',
      }),
    ),
    element(
      'office:styles',
      {},
      element(
        'style:default-style',
        { 'style:family': 'paragraph' },
        element('style:paragraph-properties', { 'fo:orphans': '2', 'fo:widows': '2' }),
        element('style:text-properties', {
          'style:font-name': officeFont,
          'fo:font-size': `${sizes.body}pt`,
          'fo:color': colours.ink,
          'fo:language': tongue,
          'fo:country': country,
        }),
      ),
      ...paragraphStyles(sizes),
      paragraphStyle('Footer', {
        stops: [tabStop(textWidth(paper.page), { 'style:type': 'right' })],
        text: { 'fo:font-size': `${sizes.small}pt`, 'fo:color': colours.muted },
      }),
      textStyle('Strong', { 'fo:font-weight': 'bold' }),
      textStyle('Blank', { 'fo:color': colours.accent, 'fo:background-color': colours.wash }),
      textStyle('Box', { 'fo:font-family': "'Segoe UI Symbol', 'DejaVu Sans'" }),
      listStyle(
        'Points',
        element('text:list-level-style-bullet', { 'text:level': '1', 'text:bullet-char': '•' }, listLevel),
      ),
      listStyle(
        'Steps',
        element(
          'text:list-level-style-number',
          { 'text:level': '1', 'style:num-format': '1', 'style:num-suffix': '.' },
          listLevel,
        ),
      ),
    ),
    element('office:automatic-styles', {}, pageLayout(paper)),
    element(
      'office:master-styles',
      {},
      element(
        'style:master-page',
        { 'style:name': 'Standard', 'style:page-layout-name': 'Sheet' },
        element(
          'style:footer',
          {},
          odtParagraph(
            'Footer',
            imprint,
            tab,
            `${paperFrameTexts['frame.page']} `,
            element('text:page-number', { 'text:select-page': 'current' }, '1'),
            ` ${paperFrameTexts['frame.pageOf']} `,
            element('text:page-count', {}, '1'),
          ),
        ),
      ),
    ),
  );
}
