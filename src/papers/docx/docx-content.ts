import { CheckBox, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
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

function childOf(inline: Inline): ParagraphChild {
  switch (inline.kind) {
    case 'text': {
      const { text, strong } = inline;
      // To say that letters are not bold would take the bold ones from a heading.
      const options: IRunOptions = strong ? { text, bold: true } : { text };
      return new TextRun(options);
    }
    case 'blank':
      return new TextRun({
        text: `[${inline.label}]`,
        style: 'Blank',
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
export function docxRuns(content: Content): ParagraphChild[] {
  return spaceBoxes(content).map(childOf);
}
