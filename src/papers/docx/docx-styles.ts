import {
  AlignmentType,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  ShadingType,
} from 'docx';
import { paperFrameTexts } from '../../i18n/paper-frame-texts.ts';
import { colours, hex, language, officeFont, type TextSizes } from '../look/look.ts';
import { indents } from './docx-blocks.ts';

/** Height of lines in 240ths of a single line. The rule is said aloud, for not every program takes it as given. */
function lines(line: number) {
  return { line, lineRule: LineRuleType.AUTO };
}

const half = (points: number) => Math.round(points * 2);

function heading(level: number, size: number, before: number, after: number) {
  return {
    run: { size: half(size), bold: true, color: hex(colours.ink), font: officeFont },
    // LibreOffice takes a paragraph for a heading by its level alone, not by the style's name.
    paragraph: {
      outlineLevel: level - 1,
      spacing: { before, after, ...lines(252) },
      keepNext: true,
      keepLines: true,
    },
  };
}

function own(id: string, name: string, spacing: object, run: object = {}, more: object = {}) {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing, ...more } };
}

/** The styles of a DOCX file: real headings, readable letters, German as language of all text. */
export function docxStyles(sizes: TextSizes): IStylesOptions {
  const small = { size: half(sizes.table), color: hex(colours.muted) };
  return {
    default: {
      document: {
        run: {
          font: officeFont,
          size: half(sizes.body),
          color: hex(colours.ink),
          language: { value: language, eastAsia: language, bidirectional: language },
        },
        paragraph: { spacing: lines(288) },
      },
      heading1: heading(1, sizes.h1, 0, 240),
      heading2: heading(2, sizes.h2, 320, 100),
      heading3: heading(3, sizes.h3, 220, 80),
    },
    characterStyles: [
      {
        id: 'Blank',
        name: paperFrameTexts['frame.style.blank'],
        run: {
          color: hex(colours.accent),
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(colours.wash) },
        },
      },
    ],
    paragraphStyles: [
      own('BodyText', 'Body Text', { after: 140, ...lines(288) }),
      own('FillIn', paperFrameTexts['frame.style.fillIn'], { before: 120, after: 120, ...lines(288) }),
      own('ListItem', paperFrameTexts['frame.style.list'], { after: 80, ...lines(280) }),
      own('Facts', paperFrameTexts['frame.style.facts'], { before: 40, after: 40, ...lines(264) }),
      own('Notice', paperFrameTexts['frame.style.notice'], { before: 200, after: 200, ...lines(276) }),
      own('Note', paperFrameTexts['frame.style.note'], { after: 140, ...lines(264) }, small),
      own(
        'Caption',
        'caption',
        { before: 160, after: 80, ...lines(252) },
        { size: half(sizes.table), bold: true },
        { keepNext: true },
      ),
      own('TableText', paperFrameTexts['frame.style.table'], { ...lines(252) }, { size: half(sizes.table) }),
      own(
        'TableHead',
        paperFrameTexts['frame.style.tableHead'],
        { ...lines(252) },
        { size: half(sizes.table), bold: true },
      ),
      own('AfterTable', paperFrameTexts['frame.style.afterTable'], { after: 60, ...lines(200) }),
      own(
        'PageFoot',
        paperFrameTexts['frame.style.foot'],
        {},
        { size: half(sizes.small), color: hex(colours.muted) },
      ),
    ],
  };
}

function numbering(reference: string, format: 'bullet' | 'decimal', text: string) {
  const indent = { left: indents.list, hanging: indents.list };
  return {
    reference,
    levels: [
      {
        level: 0,
        format: LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
        text,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent } },
      },
    ],
  };
}

/** Bullets and numbers of lists. */
export const docxNumbering: INumberingOptions = {
  config: [numbering('points', 'bullet', '•'), numbering('steps', 'decimal', '%1.')],
};
