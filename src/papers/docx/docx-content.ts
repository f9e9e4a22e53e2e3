import { CheckBox, type ParagraphChild, ShadingType, Tab, TextRun } from 'docx';
import { colours, hex } from '../look/look.ts';
import type { Content, Inline } from '../model/paper.ts';
import { spaceBoxes } from '../model/space-boxes.ts';

/** A box to tick: a click on it sets and removes the cross. */
export function docxBox(): CheckBox {
  return new CheckBox({
    checked: false,
    checkedState: { value: '2612', font: 'MS Gothic' },
    uncheckedState: { value: '2610', font: 'MS Gothic' },
  });
}

/** A step to the next stop of the paragraph. */
export function docxTab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** Bold letters, or those of the style: to say `false` would take the bold letters from a heading. */
function boldIf(strong: boolean): { bold?: true } {
  return strong ? { bold: true } : {};
}

function childOf(inline: Inline, strong: boolean): ParagraphChild {
  switch (inline.kind) {
    case 'text':
      return new TextRun({ text: inline.text, ...boldIf(inline.strong || strong) });
    case 'blank':
      return new TextRun({
        text: `[${inline.label}]`,
        ...boldIf(strong),
        color: hex(colours.accent),
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(colours.wash) },
      });
    case 'rule':
      return docxTab();
    case 'box':
      return docxBox();
    case 'break':
      return new TextRun({ break: 1 });
  }
}

/** The runs of a paragraph. */
export function docxRuns(content: Content, strong = false): ParagraphChild[] {
  return spaceBoxes(content).map((inline) => childOf(inline, strong));
}
