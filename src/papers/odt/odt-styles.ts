import { paperFrameTexts } from '../../i18n/paper-frame-texts.ts';
import { colours, language, officeFont, sheet, textWidth, type TextSizes } from '../look/look.ts';
import { type Attributes, element, type MarkupElement } from '../markup/element.ts';
import type { Paper } from '../model/paper.ts';
import { odtParagraph, tab } from './odt-content.ts';
import { odtNamespaces } from './odt-namespaces.ts';
import { indents, paragraphStyle, tabStop } from './paragraph-style.ts';
import { paragraphStyles } from './paragraph-styles.ts';

function textStyle(name: string, attributes: Attributes): MarkupElement {
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'text' },
    element('style:text-properties', attributes),
  );
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
