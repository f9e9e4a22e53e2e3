import type { DimensionKey, Level } from '../domain/dimensions.ts';

/** Verb in the singular, in the plural, and what follows it. */
export type Predicate = readonly [one: string, many: string, rest: string];
type FiveOf<Value> = readonly [Value, Value, Value, Value, Value];

/** What a level says of a module, continuing its name: "Mieterbeirat" + "braucht feste Stunden". */
const predicates: Readonly<Record<DimensionKey, FiveOf<Predicate>>> = {
  phase: [
    ['dient', 'dienen', 'vor allem Analyse und Planung'],
    ['dient', 'dienen', 'eher der Planung'],
    ['dient', 'dienen', 'Planung und Umsetzung gleichermaßen'],
    ['dient', 'dienen', 'eher der Umsetzung'],
    ['dient', 'dienen', 'der konkreten Umsetzung'],
  ],
  time: [
    ['lässt', 'lassen', 'sich schnell umsetzen'],
    ['braucht', 'brauchen', 'eine kurze Vorbereitung'],
    ['braucht', 'brauchen', 'eine mittlere Vorbereitung'],
    ['braucht', 'brauchen', 'eine spürbare Vorbereitung'],
    ['braucht', 'brauchen', 'eine längere Vorbereitung'],
  ],
  staff: [
    ['kommt', 'kommen', 'mit wenig Personal aus'],
    ['lässt', 'lassen', 'sich nebenbei leisten'],
    ['braucht', 'brauchen', 'feste Stunden'],
    ['verlangt', 'verlangen', 'eher eine eigene Stelle'],
    ['ist', 'sind', 'sehr personalintensiv'],
  ],
  cost: [
    ['kostet', 'kosten', 'wenig'],
    ['braucht', 'brauchen', 'ein kleines Budget'],
    ['braucht', 'brauchen', 'ein mittleres Budget'],
    ['braucht', 'brauchen', 'ein hohes Budget'],
    ['ist', 'sind', 'sehr kostenintensiv'],
  ],
  participation: [
    ['beteiligt', 'beteiligen', 'nur wenig'],
    ['informiert', 'informieren', 'vor allem'],
    ['setzt', 'setzen', 'auf Anhörung und Mitwirkung'],
    ['setzt', 'setzen', 'auf Mitgestaltung'],
    ['beteiligt', 'beteiligen', 'in hohem Maß'],
  ],
  complexity: [
    ['gelingt', 'gelingen', 'ohne Vorkenntnisse'],
    ['gelingt', 'gelingen', 'mit Anleitung'],
    ['braucht', 'brauchen', 'etwas Erfahrung'],
    ['braucht', 'brauchen', 'Fachwissen'],
    ['braucht', 'brauchen', 'professionelle Unterstützung'],
  ],
};

/** What a level says, continuing the name of one module or the names of several. */
export function predicateOf(key: DimensionKey, level: Level, several: boolean): string {
  const [one, many, rest] = predicates[key][level - 1] ?? ['', '', ''];
  return `${several ? many : one} ${rest}`;
}

/** The words of an order between two modules, continuing "A": "braucht", "deutlich", "mehr Personal", "als B". */
export const comparatives: Readonly<Record<DimensionKey, readonly [verb: string, more: string]>> = {
  phase: ['liegt', 'näher an der Umsetzung'],
  time: ['braucht', 'mehr Vorbereitung'],
  staff: ['braucht', 'mehr Personal'],
  cost: ['kostet', 'mehr'],
  participation: ['beteiligt', 'mehr'],
  complexity: ['verlangt', 'mehr Fachwissen'],
};

/** How a sentence names the dimension: "Am weitesten liegen die Module beim Personal auseinander". */
export const dimensionPlace: Readonly<Record<DimensionKey, string>> = {
  phase: 'bei der Prozessphase',
  time: 'beim Zeitaufwand',
  staff: 'beim Personal',
  cost: 'bei den Kosten',
  participation: 'bei der Beteiligung',
  complexity: 'bei der Komplexität',
};
