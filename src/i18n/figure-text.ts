import type { DocumentedFigure } from '../domain/figures/documented-figure.ts';
import { figureTexts } from './figure-texts.ts';
import { textsFrom } from './texts-from.ts';

const { text, plural } = textsFrom(figureTexts);

/** A documented figure as a reader of these words needs it. */
export type FigureWords = DocumentedFigure;

/** A number as it is written in German; euros that are not whole show their cents. */
export function amountText(amount: number, unit: DocumentedFigure['unit']): string {
  const cents = unit === 'euros' && !Number.isInteger(amount);
  return amount.toLocaleString('de-DE', { minimumFractionDigits: cents ? 2 : 0, maximumFractionDigits: 2 });
}

/** A figure in German words: "900 Stunden im Jahr", "2–4 Wochen", "0,5 Vollzeitstellen im laufenden Betrieb". */
export function figureText({ unit, min, max, per }: FigureWords): string {
  const amount = min === max ? amountText(min, unit) : `${amountText(min, unit)}–${amountText(max, unit)}`;
  const name = plural(`figure.unit.${unit}`, max);
  return [amount, name, text(`figure.per.${per}`)].filter(Boolean).join(' ');
}
