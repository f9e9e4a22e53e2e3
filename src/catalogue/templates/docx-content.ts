import { CheckBox, type ParagraphChild, ShadingType, Tab, TextRun } from 'docx';
import { colours } from './template-look.ts';
import type { Content, Inline } from './template-block.ts';

/** A box to tick: a click on it sets and removes the cross. */
function checkBox(): CheckBox {
  return new CheckBox({
    checked: false,
    checkedState: { value: '2612', font: 'MS Gothic' },
    uncheckedState: { value: '2610', font: 'MS Gothic' },
  });
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
        color: colours.accent,
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.wash },
      });
    case 'rule':
      return new TextRun({ children: [new Tab()] });
    case 'box':
      return checkBox();
    case 'break':
      return new TextRun({ break: 1 });
  }
}

/** Keeps a box with the word after it, and choices side by side apart. */
function spaceBoxes(content: Content): Content {
  return content.map((inline, index): Inline => {
    if (inline.kind !== 'text') return inline;
    let { text } = inline;
    if (content[index - 1]?.kind === 'box') text = text.replace(/^ /, '\u00A0');
    if (content[index + 1]?.kind === 'box') text = text.replace(/ $/, '\u00A0\u00A0 ');
    return { ...inline, text };
  });
}

/** The runs of a paragraph. */
export function docxRuns(content: Content, strong = false): ParagraphChild[] {
  return spaceBoxes(content).map((inline) => childOf(inline, strong));
}

/** How many lines to write on share one line of the paragraph. */
export function ruleCount(content: Content): number {
  return content.filter(({ kind }) => kind === 'rule').length;
}

/** The runs of an item with a box in front. */
export function docxBoxRuns(content: Content): ParagraphChild[] {
  return [checkBox(), new TextRun({ children: [new Tab()] }), ...docxRuns(content)];
}
