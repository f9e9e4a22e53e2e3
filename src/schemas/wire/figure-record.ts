import * as z from 'zod';
import { figureCollections } from '../../domain/figures/figure-terms.ts';
import { source } from '../content/source.ts';
import { typedFigure } from '../content/typed-figure.ts';

const told = typedFigure.shape;

/** A source of a figure, so that it can be followed without the entry. */
export const figureSource = z.strictObject({
  title: source.shape.title,
  publisher: source.shape.publisher,
  url: source.shape.url.meta({ description: 'Adresse der Quelle' }),
});

/** A documented figure as it is given away, with all that it must carry: a number never stands alone. */
export const figureRecord = z.strictObject({
  key: z.string().meta({ description: 'Kennung der Zahl: Sammlung, Eintrag und Platz in seiner Liste' }),
  kind: told.kind,
  scope: told.scope,
  sites: told.sites,
  status: told.status,
  unit: told.unit,
  min: told.min,
  max: told.max,
  per: told.per,
  place: told.place,
  year: told.year,
  note: told.note,
  same: z
    .string()
    .optional()
    .meta({ description: 'Kennung der Zahl, die dasselbe in einer anderen Einheit sagt; es zählt einmal' }),
  entry: z
    .strictObject({
      collection: z.enum(figureCollections).meta({ description: 'Sammlung' }),
      id: z.string().meta({ description: 'Kurzname' }),
      title: z.string().meta({ description: 'Titel' }),
      address: z.string().meta({ description: 'Adresse der Seite, ohne den Namen des Rechners' }),
      modules: z.int().min(1).meta({
        description: 'Wie viele Module dort zusammenwirkten; bei mehr als einem wird nicht gezählt',
      }),
    })
    .meta({ description: 'Der Eintrag, in dem die Zahl steht' }),
  sources: z.array(figureSource).min(1).meta({ description: 'Quellen' }),
});

/** A row of `/daten/zahlen.json`: the same without nesting, with the modules the figure counts for. */
export const figureRow = figureRecord.omit({ entry: true }).extend({
  entry: z.string().meta({ description: 'Kurzname des Eintrags, in dem die Zahl steht' }),
  collection: z.enum(figureCollections).meta({ description: 'Sammlung des Eintrags' }),
  title: z.string().meta({ description: 'Titel des Eintrags' }),
  address: z.string().meta({ description: 'Adresse seiner Seite, ohne den Namen des Rechners' }),
  modules: z.array(z.string()).min(1).meta({
    description: 'Kurznamen der Module, zu denen die Zahl gehört; von mehreren wird sie nicht gezählt',
  }),
});

export type FigureRow = z.infer<typeof figureRow>;
export type FigureRecord = z.infer<typeof figureRecord>;
