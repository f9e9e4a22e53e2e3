import * as z from 'zod';
import { federalStates } from './federal-states.ts';
import { line } from './prose.ts';

/** Where something happens: the town, never a home address. Spread into the shape of a schema. */
export const location = {
  place: line.meta({ description: 'Ort' }),
  state: z
    .enum(federalStates, { error: 'erwartet eines der sechzehn Bundesländer, ausgeschrieben' })
    .meta({ description: 'Bundesland' }),
  /** Centre of the town in degrees (WGS 84), two decimals. */
  coordinates: z
    .strictObject({
      lat: z.number().min(47).max(55.2).meta({ description: 'Breite in Grad' }),
      lng: z.number().min(5.8).max(15.1).meta({ description: 'Länge in Grad' }),
    })
    .meta({ description: 'Stadtmitte in Grad, zwei Nachkommastellen' }),
  /** Inhabitants of the town or municipality by an official count; the size class follows from it. */
  population: z
    .strictObject({
      count: z.int().positive().meta({ description: 'Einwohnerzahl' }),
      year: z.int().min(1990).max(2100).meta({ description: 'Jahr der Zählung' }),
      source: line.meta({ description: 'Amtliche Quelle, etwa „Statistisches Landesamt“' }),
    })
    .optional()
    .meta({ description: 'Einwohnerzahl des Ortes mit Jahr und amtlicher Quelle' }),
};
