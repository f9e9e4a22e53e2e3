import type { DocumentedFigure, FigureAmount, FigureSource } from '../domain/figures/documented-figure.ts';
import type { FigureRange } from '../domain/figures/figure-sum.ts';
import type {
  FigureKind,
  FigurePeriod,
  FigureScope,
  FigureStatus,
  FigureUnit,
} from '../domain/figures/figure-terms.ts';
import { figureTexts } from './figure-texts.ts';
import { textsFrom } from './texts-from.ts';

const { text, plural } = textsFrom(figureTexts);

// Made once: to make one takes a hundred times longer than to use it, and a large catalogue has many figures.
const plainNumber = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });
const withCents = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A number as it is written in German; euros that are not whole show their cents. */
export function amountText(amount: number, unit: FigureAmount['unit']): string {
  const cents = unit === 'euros' && !Number.isInteger(amount);
  return (cents ? withCents : plainNumber).format(amount);
}

/** An amount in German words: "900 Stunden im Jahr", "2–4 Wochen", "0,5 Vollzeitstellen im laufenden Betrieb". */
export function figureText({ unit, min, max, per }: FigureAmount): string {
  const amount = min === max ? amountText(min, unit) : `${amountText(min, unit)}–${amountText(max, unit)}`;
  const name = plural(`figure.unit.${unit}`, max);
  return [amount, name, text(`figure.per.${per}`)].filter(Boolean).join(' ');
}

/** A range in German words. */
export function rangeText({
  unit,
  per,
  min,
  max,
}: Pick<FigureRange, 'unit' | 'per' | 'min' | 'max'>): string {
  return figureText({ unit, per, min: min / 100, max: max / 100 });
}

/** A unit without an amount: "Stunden". */
export function unitText(unit: FigureUnit): string {
  return text(`figure.unit.${unit}.many`);
}

/** What an amount refers to, standing alone: "im Jahr", "einmalig". */
export function periodText(per: FigurePeriod): string {
  return text(per === 'once' ? 'figure.per.once.alone' : `figure.per.${per}`);
}

/** Unit and period without an amount: "Stunden im Jahr", "Euro einmalig". */
export function measureText({ unit, per }: Pick<FigureAmount, 'unit' | 'per'>): string {
  return `${unitText(unit)} ${periodText(per)}`;
}

/** What a figure counts: "Kosten", "Ehrenamt". */
export function kindText(kind: FigureKind): string {
  return text(`figure.kind.${kind}`);
}

/** How a figure came about: "belegt", "geplant", "geschätzt". */
export function statusText(status: FigureStatus): string {
  return text(`figure.status.${status}`);
}

/** A scope without the number of places: "mehrere Orte zusammen". */
export function plainScopeText(scope: FigureScope): string {
  return text(scope === 'sites' ? 'figure.scope.sites.plain' : `figure.scope.${scope}`);
}

/** For how much a figure stands: "ein Angebot an einem Ort", "5 Orte zusammen, 3 Module zusammen". */
export function scopeText({
  scope,
  sites,
  entry,
}: Pick<DocumentedFigure, 'scope' | 'sites' | 'entry'>): string {
  const places = text(`figure.scope.${scope}`, { sites: sites ?? '' });
  return entry.modules > 1 ? `${places}, ${text('figure.scope.shared', { modules: entry.modules })}` : places;
}

/** The year of a figure, or that none is known. */
export function yearText(year: DocumentedFigure['year']): string {
  return year === 'unknown' ? text('figure.year.unknown') : String(year);
}

/** Where a figure is from and when: "Berlin-Spandau, 2019, geplant". */
export function placeText({
  place,
  year,
  status,
}: Pick<DocumentedFigure, 'place' | 'year' | 'status'>): string {
  return [place, yearText(year), ...(status === 'actual' ? [] : [text(`figure.status.${status}`)])].join(
    ', ',
  );
}

/**
 * Everything a figure must carry besides its amount and source: place, year, status, scope and what else one must know.
 * A scope that the period already says is not said twice.
 */
export function contextText(figure: DocumentedFigure): string {
  const scope = scopeText(figure);
  const isRepeated = scope === text(`figure.per.${figure.per}`);
  return [placeText(figure), ...(isRepeated ? [] : [scope]), figure.note ?? ''].filter(Boolean).join('; ');
}

/** From how many places figures are: "belegt an 3 Orten". */
export function placesText(count: number): string {
  return plural('figure.places', count);
}

/** What a source is called: publisher and title. */
export function sourceName({ publisher, title }: FigureSource): string {
  return text('figure.source', { publisher, title });
}

/** A source in one line: publisher and title, with its address where it has one. */
export function sourceText(source: FigureSource): string {
  const name = sourceName(source);
  return source.url === undefined ? name : `${name}, ${source.url}`;
}

/** A figure with everything in one line, as files carry it. */
export function wholeFigureText(figure: DocumentedFigure): string {
  return `${kindText(figure.kind)}: ${figureText(figure)} (${contextText(figure)})`;
}
