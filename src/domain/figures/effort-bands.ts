import type { DimensionKey, Level } from '../dimensions.ts';

/**
 * Effort in three bands, as filters show it: levels 1 and 2, level 3, levels 4 and 5. Five levels would be finer than
 * the question people ask a filter ("with little staff").
 */
export const bandKeys = ['wenig', 'mittel', 'viel'] as const;
export type BandKey = (typeof bandKeys)[number];

/** The dimensions offered as filters. The process phase has a filter of its own with finer terms. */
export const filteredDimensions = ['time', 'staff', 'cost', 'participation', 'complexity'] as const;
export type FilteredDimension = (typeof filteredDimensions)[number] & DimensionKey;

export interface Band {
  readonly key: BandKey;
  readonly label: string;
  /** How the band continues the words "12 Module …". */
  readonly phrase: string;
}

/** The three bands of each filtered dimension, from left to right. */
export const bands: Readonly<Record<FilteredDimension, readonly [Band, Band, Band]>> = {
  time: [
    { key: 'wenig', label: 'schnell umsetzbar', phrase: 'mit kurzer Vorbereitung' },
    { key: 'mittel', label: 'mittlere Vorbereitung', phrase: 'mit mittlerer Vorbereitung' },
    { key: 'viel', label: 'längere Vorbereitung', phrase: 'mit längerer Vorbereitung' },
  ],
  staff: [
    { key: 'wenig', label: 'wenig Personal', phrase: 'mit wenig Personal' },
    { key: 'mittel', label: 'feste Stunden', phrase: 'mit festen Stunden' },
    { key: 'viel', label: 'eigene Stelle oder mehr', phrase: 'mit eigener Stelle oder mehr' },
  ],
  cost: [
    { key: 'wenig', label: 'geringe Kosten', phrase: 'mit geringen Kosten' },
    { key: 'mittel', label: 'mittleres Budget', phrase: 'mit mittlerem Budget' },
    { key: 'viel', label: 'hohes Budget', phrase: 'mit hohem Budget' },
  ],
  participation: [
    { key: 'wenig', label: 'wenig Beteiligung', phrase: 'mit wenig Beteiligung' },
    { key: 'mittel', label: 'Anhörung und Mitwirkung', phrase: 'mit Anhörung und Mitwirkung' },
    { key: 'viel', label: 'viel Beteiligung', phrase: 'mit viel Beteiligung' },
  ],
  complexity: [
    { key: 'wenig', label: 'ohne Fachwissen', phrase: 'ohne Fachwissen' },
    { key: 'mittel', label: 'etwas Erfahrung', phrase: 'mit etwas Erfahrung' },
    { key: 'viel', label: 'mit Fachwissen', phrase: 'mit Fachwissen' },
  ],
};

/** The band a level belongs to. */
export function bandOf(level: Level): BandKey {
  if (level <= 2) return 'wenig';
  return level === 3 ? 'mittel' : 'viel';
}
