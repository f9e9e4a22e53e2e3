import type { DocumentedFigure } from './documented-figure.ts';
import { figureKinds } from './figure-terms.ts';

/** The amount of a figure and what it counts. */
function amountOf({ kind, unit, min, max, per }: DocumentedFigure): string {
  return JSON.stringify([kind, unit, min, max, per]);
}

function contextOf({ scope, sites, status, place, year }: DocumentedFigure): string {
  return JSON.stringify([scope, sites, status, place.toLocaleLowerCase('de'), year]);
}

/** Whether two figures say the same, wherever they stand: the same amount, in the same context or by the same source. */
export function saysSame(one: DocumentedFigure, other: DocumentedFigure): boolean {
  if (amountOf(one) !== amountOf(other)) return false;
  const cited = new Set(one.sources.map(({ url, title }) => url ?? title));
  return (
    contextOf(one) === contextOf(other) || other.sources.some(({ url, title }) => cited.has(url ?? title))
  );
}

/**
 * The figures of a module and of its cases and projects in one list, by kind and then as they stand. What module and case
 * both say is told once: in the case, which has a page of its own for the place, or in the module
 * where several modules worked together in the case.
 */
export function mergeFigures<Figure extends DocumentedFigure>(
  own: readonly Figure[],
  fromPlaces: readonly Figure[],
): Figure[] {
  const alone = fromPlaces.filter(({ entry }) => entry.modules === 1);
  const kept = own.filter((figure) => !alone.some((other) => saysSame(figure, other)));
  const all = [...kept, ...fromPlaces.filter((figure) => !kept.some((other) => saysSame(figure, other)))];
  return figureKinds.flatMap((kind) => all.filter((figure) => figure.kind === kind));
}
