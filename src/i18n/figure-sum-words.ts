import type { FigureSum, LeftOut } from '../domain/figures/figure-sum.ts';
import type { OwnNumber } from '../domain/figures/own-numbers.ts';
import { figureSumTexts } from './figure-sum-texts.ts';
import { textsFrom } from './texts-from.ts';

const { text, plural } = textsFrom(figureSumTexts);

/** Why figures are not in a sum, in one sentence for all that share the reason. */
export function leftOutSentence({ reason, figures }: LeftOut): string {
  return plural(`left.${reason}`, figures.length);
}

/** Of how many modules a sum is, which they are, and which lack a figure. */
export function basisSentence({ parts, lacking }: FigureSum): string {
  const count = parts.length;
  const of = text('sum.of', {
    count,
    all: count + lacking.length,
    titles: parts.map(({ title }) => title).join(', '),
  });
  const missing =
    lacking.length === 0 ? text('sum.complete') : text('sum.lacking', { titles: lacking.join(', ') });
  return `${of} ${missing}`;
}

/** What is documented in the unit and period of a sum but not in it, one sentence per reason; empty where nothing is. */
export function leftOutSentences({ leftOut }: Pick<FigureSum, 'leftOut'>): string {
  if (leftOut.length === 0) return '';
  return [text('sum.leftOut'), ...leftOut.map(leftOutSentence)].join(' ');
}

/** How a number of the reader's own is marked: "eigene Zahl, Angebot vom März". */
export function ownMark({ basis }: OwnNumber): string {
  return basis === '' ? text('own.mark') : text('own.basis', { basis });
}
