import type { DimensionKey, Level } from '../domain/dimensions.ts';

/** How a dimension is named, and what its levels mean in words. */
export interface DimensionWords {
  readonly name: string;
  /** Words for level 1, written at the left end of the scale. */
  readonly leftPole: string;
  /** Words for level 5, written at the right end of the scale. */
  readonly rightPole: string;
  /** Words for each level, index 0 is level 1. */
  readonly words: readonly [string, string, string, string, string];
}

/**
 * The words of each dimension. Those for 1 and 5 follow the scale ends of the catalogue "Modulbaukasten altengerechte
 * Quartiere.NRW", those between are our own.
 */
export const dimensionWords: Readonly<Record<DimensionKey, DimensionWords>> = {
  phase: {
    name: 'Prozessphase',
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
  time: {
    name: 'Zeitaufwand',
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
  staff: {
    name: 'Personalaufwand',
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
  cost: {
    name: 'Finanzieller Aufwand',
    leftPole: 'geringe Kosten',
    rightPole: 'sehr kostenintensiv',
    words: ['geringe Kosten', 'kleines Budget', 'mittleres Budget', 'hohes Budget', 'sehr kostenintensiv'],
  },
  participation: {
    name: 'Partizipation',
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
  complexity: {
    name: 'Komplexität',
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
};

/** The German words for a level of a dimension, for example "feste Stunden nötig" for staff 3. */
export function levelWords(key: DimensionKey, level: Level): string {
  return dimensionWords[key].words[level - 1] ?? '';
}
