import { plural, text } from './text.ts';

/** A documented figure as a reader of these words needs it. */
export interface FigureWords {
  readonly unit: 'hours' | 'posts' | 'euros' | 'weeks' | 'people' | 'places';
  readonly min: number;
  readonly max: number;
  readonly per: 'once' | 'standing' | 'year' | 'month' | 'week' | 'case' | 'dwelling' | 'event';
}

/** A figure in German words: "900 Stunden im Jahr", "2–4 Wochen", "0,5 Vollzeitstellen im laufenden Betrieb". */
export function figureText({ unit, min, max, per }: FigureWords): string {
  const amount =
    min === max
      ? min.toLocaleString('de-DE')
      : `${min.toLocaleString('de-DE')}–${max.toLocaleString('de-DE')}`;
  const name = plural(`figure.unit.${unit}`, max);
  return [amount, name, text(`figure.per.${per}`)].filter(Boolean).join(' ');
}
