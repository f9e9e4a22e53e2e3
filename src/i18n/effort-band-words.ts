import type { BandKey, FilteredDimension } from '../domain/figures/effort-bands.ts';

/** How a band of effort is named. */
export interface BandWords {
  readonly label: string;
  /** How the band continues the words "12 Module …". */
  readonly phrase: string;
}

/** The words of the bands of each filtered dimension. */
export const bandWords: Readonly<Record<FilteredDimension, Readonly<Record<BandKey, BandWords>>>> = {
  time: {
    wenig: { label: 'schnell umsetzbar', phrase: 'mit kurzer Vorbereitung' },
    mittel: { label: 'mittlere Vorbereitung', phrase: 'mit mittlerer Vorbereitung' },
    viel: { label: 'längere Vorbereitung', phrase: 'mit längerer Vorbereitung' },
  },
  staff: {
    wenig: { label: 'wenig Personal', phrase: 'mit wenig Personal' },
    mittel: { label: 'feste Stunden', phrase: 'mit festen Stunden' },
    viel: { label: 'eigene Stelle oder mehr', phrase: 'mit eigener Stelle oder mehr' },
  },
  cost: {
    wenig: { label: 'geringe Kosten', phrase: 'mit geringen Kosten' },
    mittel: { label: 'mittleres Budget', phrase: 'mit mittlerem Budget' },
    viel: { label: 'hohes Budget', phrase: 'mit hohem Budget' },
  },
  participation: {
    wenig: { label: 'wenig Beteiligung', phrase: 'mit wenig Beteiligung' },
    mittel: { label: 'Anhörung und Mitwirkung', phrase: 'mit Anhörung und Mitwirkung' },
    viel: { label: 'viel Beteiligung', phrase: 'mit viel Beteiligung' },
  },
  complexity: {
    wenig: { label: 'ohne Fachwissen', phrase: 'ohne Fachwissen' },
    mittel: { label: 'etwas Erfahrung', phrase: 'mit etwas Erfahrung' },
    viel: { label: 'mit Fachwissen', phrase: 'mit Fachwissen' },
  },
};
