import * as z from 'zod';
import { federalStates } from './federal-states.ts';
import { line, prose } from './prose.ts';
import { webAddress } from './web-address.ts';

/** Kinds of organisations. */
export const organisationKinds = [
  'kommune',
  'land-bund',
  'wohnungsunternehmen',
  'wohlfahrt',
  'verein',
  'mietervertretung',
  'stiftung',
  'hochschule',
  'verband',
  'kirche',
  'unternehmen',
  'sonstige',
] as const;

/** An organisation. Private persons are never entered. */
export const organisationSchema = z.strictObject({
  name: line.meta({ description: 'Name der Organisation' }),
  kind: z.enum(organisationKinds).meta({ description: 'Art' }),
  place: line.optional().meta({ description: 'Sitz' }),
  state: z.enum(federalStates).optional().meta({ description: 'Bundesland' }),
  url: webAddress.optional(),
  /** What it does, in one sentence. */
  sentence: prose.meta({ description: 'Was sie tut, in einem Satz' }),
  draft: z.boolean().default(false),
});
