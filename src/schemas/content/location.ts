import * as z from 'zod';
import { federalStates } from '../../domain/geography/federal-states.ts';
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
};
