import * as z from 'zod';
import { byDimension, dimensionKeys } from '../../domain/dimensions.ts';
import { level } from '../content/assessment.ts';
import { indicator } from '../content/indicator.ts';
import { figureRecord, figureRow } from './figure-record.ts';
import { ratingSummary } from './rating-summary.ts';
import { source } from '../content/source.ts';

const words = z.string();
const slug = z.string().meta({ description: 'Kurzname, zugleich Teil der Adresse' });

/** A term of a vocabulary with the label shown. */
const term = z.strictObject({
  id: slug,
  label: words.meta({ description: 'Bezeichnung' }),
});

/** An entry with a page of its own. */
const link = z.strictObject({
  id: slug,
  title: words.meta({ description: 'Titel' }),
  address: words.meta({ description: 'Adresse der Seite, ohne den Namen des Rechners' }),
});

/** The estimate of one dimension as it is given away. */
export const estimate = z.strictObject({
  level,
  words: words.meta({ description: 'Die Stufe in Worten' }),
  reason: words.meta({ description: 'Begründung der Redaktion' }),
});

/**
 * A module as it is given away: everything but the running text, with all references resolved and without marks of
 * notes. Figures carry their sources; everything else is sourced on the page of the module.
 */
export const moduleRecord = z.strictObject({
  slug,
  title: words.meta({ description: 'Titel' }),
  address: words.meta({ description: 'Adresse der Seite, ohne den Namen des Rechners' }),
  summary: words.meta({ description: 'Das Modul in einem Satz' }),
  objective: words.meta({ description: 'Zielsetzung; Absätze sind durch eine leere Zeile getrennt' }),
  fields: z.array(term).meta({ description: 'Handlungsfelder' }),
  phases: z.array(term).meta({ description: 'Prozessphasen' }),
  users: z.array(term).meta({ description: 'Wer das Modul anwendet' }),
  targetGroups: z.array(term).meta({ description: 'Für wen es gedacht ist' }),
  effort: z
    .strictObject(byDimension(() => estimate))
    .meta({ description: `Einschätzung der Redaktion in den Dimensionen ${dimensionKeys.join(', ')}` }),
  figures: z.array(figureRecord).meta({
    description:
      'Belegte Zahlen des Moduls und der Fallbeispiele und Projekte, die es nutzten. Nur Gleiches lässt sich zusammenzählen',
  }),
  indicators: z
    .array(indicator)
    .meta({ description: 'Kennzahlen, an denen man die Wirkung sieht; Vorschläge der Redaktion' }),
  ratings: ratingSummary.nullable().meta({
    description:
      'Bewertungen der Besucherinnen und Besucher als Anzahlen je Stufe; null, wenn niemand bewertet hat. Nie mit der Einschätzung der Redaktion verrechnet',
  }),
  prerequisites: z.array(words).meta({ description: 'Voraussetzungen' }),
  steps: z
    .array(
      z.strictObject({
        title: words.meta({ description: 'Was zu tun ist' }),
        actor: words.optional().meta({ description: 'Wer es tut' }),
        duration: words.optional().meta({ description: 'Wie lange es dauert, in Worten' }),
        weeks: z
          .tuple([z.number(), z.number()])
          .optional()
          .meta({ description: 'Dauer in Wochen, von und bis; Schätzung der Redaktion' }),
        recurring: z.boolean().meta({ description: 'Läuft, solange es das Angebot gibt' }),
      }),
    )
    .meta({ description: 'Umsetzungsschritte der Reihe nach' }),
  pitfalls: z
    .array(
      z.strictObject({
        symptom: words.meta({ description: 'Was schiefgehen kann' }),
        earlySign: words.meta({ description: 'Woran man es früh merkt' }),
        countermeasure: words.meta({ description: 'Was hilft' }),
      }),
    )
    .meta({ description: 'Stolpersteine' }),
  financing: z
    .array(
      z.strictObject({
        text: words.meta({ description: 'Finanzierungsansatz' }),
        programme: link.optional().meta({ description: 'Förderprogramm, wenn eines genannt ist' }),
      }),
    )
    .meta({ description: 'Finanzierung' }),
  afterFunding: words.optional().meta({ description: 'Was nach der Förderung kommt' }),
  places: z
    .array(link.extend({ place: words.meta({ description: 'Ort' }) }))
    .meta({ description: 'Fallbeispiele und Projekte' }),
  related: z
    .array(
      link.extend({
        reason: words
          .optional()
          .meta({ description: 'Warum; fehlt, wenn nur das andere Modul dieses hier nennt' }),
      }),
    )
    .meta({ description: 'Weitere Module, die dazu passen' }),
  sources: z.array(source).meta({ description: 'Quellen' }),
  gaps: z.array(words).meta({ description: 'Was der Redaktion noch fehlt' }),
  added: z.iso.date().meta({ description: 'Aufgenommen am' }),
  checked: z.iso.date().meta({ description: 'Zuletzt geprüft am' }),
});

export type ModuleRecord = z.infer<typeof moduleRecord>;

/** What every file of open data says of itself. */
export const dataOrigin = {
  title: words.meta({ description: 'Was die Datei enthält' }),
  attribution: words.meta({ description: 'Name, der bei jeder Nutzung zu nennen ist' }),
  licence: z
    .strictObject({
      name: words.meta({ description: 'Name der Lizenz' }),
      url: z.url().meta({ description: 'Adresse des Lizenztextes' }),
    })
    .meta({ description: 'Lizenz aller Inhalte der Datei' }),
  version: words.meta({ description: 'Fassung des Aufbaus' }),
  date: z.iso.date().meta({ description: 'Stand des Katalogs' }),
  codebook: words.meta({ description: 'Adresse der Beschreibung aller Felder' }),
};

const sample = z
  .boolean()
  .meta({ description: 'true, wenn alle Bewertungen Beispieldaten und erfunden sind' });

/** `/daten/zahlen.json`. */
export const figuresData = z.strictObject({
  ...dataOrigin,
  sample,
  figures: z.array(figureRow).meta({ description: 'Alle belegten Zahlen, je Eintrag in seiner Reihenfolge' }),
});

/** `/daten/module.json`. */
export const moduleData = z.strictObject({
  ...dataOrigin,
  sample,
  modules: z.array(moduleRecord).meta({ description: 'Alle Module, nach Titel' }),
});

/** `/daten/module/<slug>.json`. */
export const singleModuleData = z.strictObject({
  ...dataOrigin,
  sample,
  module: moduleRecord,
});

/** `/daten/bewertungen.json`. */
export const ratingsData = z.strictObject({
  ...dataOrigin,
  scale: z.int().min(1).meta({ description: 'Fassung der Skala' }),
  releasedOn: z.iso
    .date()
    .nullable()
    .meta({ description: 'Tag, an dem dieser Stand veröffentlicht wurde; null, wenn es noch keinen gibt' }),
  sample,
  modules: z
    .record(z.string(), ratingSummary)
    .meta({ description: 'Bewertungen je Modul, unter seinem Kurznamen' }),
});
