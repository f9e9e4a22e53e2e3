import { paperFrameTexts } from '../../i18n/paper-frame-texts.ts';
import { colours, type TextSizes } from '../look/look.ts';
import type { MarkupElement } from '../markup/element.ts';
import { indents, margins, paragraphStyle, tabStop } from './paragraph-style.ts';

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

/** The styles of all paragraphs that have a name of their own. */
export function paragraphStyles(sizes: TextSizes): MarkupElement[] {
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
