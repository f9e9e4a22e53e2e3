import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { listIndent } from './docx-blocks.ts';
import { colours, language, type TextSizes } from './template-look.ts';

/** Height of lines in 240ths of a single line. The rule is said aloud, for not every program takes it as given. */
function lines(line: number) {
  return { line, lineRule: LineRuleType.AUTO };
}

/** The styles of a DOCX file: real headings, readable letters, German as language of all text. */
export function docxStyles(sizes: TextSizes): IStylesOptions {
  const half = (points: number) => Math.round(points * 2);
  const heading = (level: number, size: number, before: number, after: number) => ({
    run: { size: half(size), bold: true, color: colours.ink, font: 'Arial' },
    // LibreOffice takes a paragraph for a heading by its level alone, not by the style's name.
    paragraph: {
      outlineLevel: level - 1,
      spacing: { before, after, ...lines(252) },
      keepNext: true,
      keepLines: true,
    },
  });
  const own = (id: string, name: string, spacing: object, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing },
  });
  return {
    default: {
      document: {
        run: {
          font: 'Arial',
          size: half(sizes.body),
          color: colours.ink,
          language: { value: language, eastAsia: language, bidirectional: language },
        },
        paragraph: { spacing: lines(288) },
      },
      heading1: heading(1, sizes.h1, 0, 240),
      heading2: heading(2, sizes.h2, 320, 100),
      heading3: heading(3, sizes.h3, 220, 80),
    },
    paragraphStyles: [
      own('BodyText', 'Body Text', { after: 140, ...lines(288) }),
      own('FillIn', 'Zeile zum Ausfüllen', { before: 120, after: 120, ...lines(288) }),
      own('ListItem', 'Listenpunkt', { after: 80, ...lines(280) }),
      own('Notice', 'Hinweis', { before: 60, after: 200, ...lines(276) }),
      own('TableText', 'Tabellentext', { ...lines(252) }, { size: half(sizes.table) }),
      own('AfterTable', 'Abstand nach Tabelle', { after: 60, ...lines(200) }),
      own('PageFoot', 'Fußzeile Vorlage', {}, { size: half(sizes.small), color: colours.muted }),
    ],
  };
}

/** Bullets and numbers of lists. */
export const docxNumbering: INumberingOptions = {
  config: [
    {
      reference: 'points',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: listIndent, hanging: listIndent } } },
        },
      ],
    },
    {
      reference: 'steps',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: listIndent, hanging: listIndent } } },
        },
      ],
    },
  ],
};
