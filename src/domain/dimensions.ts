/**
 * The six dimensions by which effort and participation of a module are described.
 *
 * Each has five levels. Level 1 is the left pole, level 5 the right pole; the words for 1 and 5 follow
 * the scale ends of the catalogue "Modulbaukasten altengerechte Quartiere.NRW", those between are our own.
 * More to the right means more effort (or, for `participation`, more participation), never better or worse.
 */
export const dimensionKeys = ['phase', 'time', 'staff', 'cost', 'participation', 'complexity'] as const;

/** Key of one of the six dimensions, as used in frontmatter, on the wire and in exports. */
export type DimensionKey = (typeof dimensionKeys)[number];

/** A level on the five-step ordinal scale; 1 is the left pole, 5 the right pole. */
export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** Version of the scale. A rating keeps the version it was given under. */
export const scaleVersion = 1;

export interface Dimension {
  readonly key: DimensionKey;
  /** German name as shown in the interface. */
  readonly name: string;
  /** Slug used in addresses and filters. */
  readonly slug: string;
  /** Words for level 1, written at the left end of the scale. */
  readonly leftPole: string;
  /** Words for level 5, written at the right end of the scale. */
  readonly rightPole: string;
  /** Words for each level, index 0 is level 1. */
  readonly words: readonly [string, string, string, string, string];
}

export const dimensions: readonly Dimension[] = [
  {
    key: 'phase',
    name: 'Prozessphase',
    slug: 'prozessphase',
    leftPole: 'für Analyse und Planung',
    rightPole: 'für die konkrete Umsetzung',
    words: [
      'vor allem Analyse und Planung',
      'eher Planung',
      'Planung und Umsetzung gleich',
      'eher Umsetzung',
      'konkrete Umsetzung',
    ],
  },
  {
    key: 'time',
    name: 'Zeitaufwand',
    slug: 'zeit',
    leftPole: 'schnell umsetzbar',
    rightPole: 'längere Vorbereitung',
    words: [
      'schnell umsetzbar',
      'kurze Vorbereitung',
      'mittlere Vorbereitung',
      'spürbare Vorbereitung',
      'längere Vorbereitung',
    ],
  },
  {
    key: 'staff',
    name: 'Personalaufwand',
    slug: 'personal',
    leftPole: 'wenig Personal',
    rightPole: 'sehr personalintensiv',
    words: [
      'wenig Personal',
      'nebenbei leistbar',
      'feste Stunden nötig',
      'eigene Stelle sinnvoll',
      'sehr personalintensiv',
    ],
  },
  {
    key: 'cost',
    name: 'Finanzieller Aufwand',
    slug: 'kosten',
    leftPole: 'geringe Kosten',
    rightPole: 'sehr kostenintensiv',
    words: ['geringe Kosten', 'kleines Budget', 'mittleres Budget', 'hohes Budget', 'sehr kostenintensiv'],
  },
  {
    key: 'participation',
    name: 'Partizipation',
    slug: 'partizipation',
    leftPole: 'geringer Beteiligungsgrad',
    rightPole: 'hoher Beteiligungsgrad',
    words: [
      'geringe Beteiligung',
      'Information',
      'Anhörung und Mitwirkung',
      'Mitgestaltung',
      'hohe Beteiligung',
    ],
  },
  {
    key: 'complexity',
    name: 'Komplexität',
    slug: 'komplexitaet',
    leftPole: 'ohne Vorkenntnisse',
    rightPole: 'professionelle Unterstützung',
    words: [
      'ohne Vorkenntnisse',
      'mit Anleitung machbar',
      'etwas Erfahrung nötig',
      'Fachwissen ratsam',
      'professionelle Unterstützung nötig',
    ],
  },
];

const byKey = new Map(dimensions.map((dimension) => [dimension.key, dimension]));

/** The dimension of a key. Throws if the key is none of the six, which the type already forbids. */
export function dimensionOf(key: DimensionKey): Dimension {
  const found = byKey.get(key);
  if (!found) throw new RangeError(`unknown dimension: ${key}`);
  return found;
}

/** The German words for a level of a dimension, for example "feste Stunden nötig" for staff 3. */
export function levelWords(key: DimensionKey, level: Level): string {
  return dimensionOf(key).words[level - 1] ?? '';
}
