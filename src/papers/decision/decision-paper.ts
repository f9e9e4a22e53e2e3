import { decisionTexts } from '../../i18n/decision-texts.ts';
import { germanDate } from '../../i18n/german-date.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { note } from '../model/make-blocks.ts';
import type { Paper } from '../model/paper.ts';
import { appendixBlocks } from './appendix-blocks.ts';
import type { DecisionParts } from './decision-parts.ts';
import { financeBlocks } from './finance-blocks.ts';
import { decisionTitle, openingBlocks } from './opening-blocks.ts';
import { optionBlocks } from './option-blocks.ts';
import { effectBlocks, openBlocks, riskBlocks, stepBlocks } from './outlook-blocks.ts';

const { text } = textsFrom(decisionTexts);

/**
 * A paper for a council or a board, in the order their offices expect: what is to be decided on the first page, what
 * bears it after that, all evidence in the appendix. What only the author knows is marked, what nobody has found out is
 * called so, and between alternatives nothing is recommended. No address of a plan or comparison goes in.
 */
export function decisionPaper(parts: DecisionParts): Paper {
  const { name, licence, base, sample } = parts.origin;
  const date = germanDate(parts.origin.date);
  return {
    title: decisionTitle(parts),
    summary: [text('summary', { name, date }), ...(sample ? [text('sample')] : [])].join(' '),
    day: parts.origin.date,
    imprint: text(sample ? 'imprint.sample' : 'imprint', { name, licence, date }),
    text: 'compact',
    page: 'portrait',
    blocks: [
      ...openingBlocks(parts),
      ...optionBlocks(parts),
      ...financeBlocks(parts),
      ...effectBlocks(),
      ...riskBlocks(parts),
      ...stepBlocks(parts),
      ...openBlocks(parts),
      ...appendixBlocks(parts),
      note(text('origin', { name, base, date, licence })),
    ],
  };
}
