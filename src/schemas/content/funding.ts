import * as z from 'zod';
import { applicantKinds } from '../../domain/funding/applicant-kinds.ts';
import { availabilities } from '../../domain/funding/call-state.ts';
import { federalStates } from './federal-states.ts';
import { entryBase } from './entry-base.ts';
import { isoDay } from './iso-day.ts';
import { lawState } from './law-state.ts';
import { line, prose } from './prose.ts';
import type { MakeReference } from './reference.ts';
import { webAddress } from './web-address.ts';

const percent = z.number().min(0).max(100);

/** Where a programme pays: everywhere in Germany, or in the states named. */
const states = z
  .union([z.literal('bundesweit'), z.array(z.enum(federalStates)).min(1)], {
    error: 'erwartet „bundesweit“ oder eine Liste von Bundesländern',
  })
  .meta({ description: 'Wo es gilt: bundesweit, oder eine Liste von Bundesländern' });

/** A funding programme or another source of money. */
export function fundingSchema(reference: MakeReference) {
  return z
    .strictObject({
      ...entryBase,
      ...lawState,
      /** What people say when the entry would help; shown in part, searched in full. */
      situations: z.array(line).default([]).meta({ description: 'Sätze, wie Menschen sie sagen' }),
      provider: line.meta({ description: 'Wer fördert' }),
      url: webAddress.optional().meta({ description: 'Amtliche Adresse des Programms, wenn bekannt' }),
      states,
      applicants: z
        .array(z.enum(applicantKinds))
        .min(1)
        .meta({ description: `Wer Anträge stellen darf: ${applicantKinds.join(', ')}` }),
      /** What is funded. */
      supports: prose.meta({ description: 'Was gefördert wird' }),
      eligibility: prose.meta({ description: 'Wer Anträge stellen darf, in Sätzen' }),
      amount: prose.optional().meta({ description: 'Höhe, wenn belegt' }),
      /** Least and greatest share of the costs that is paid, in percent. */
      rate: z
        .tuple([percent, percent])
        .refine(([from, to]) => from <= to, { error: 'erwartet [von, bis] in Prozent' })
        .optional()
        .meta({ description: 'Fördersatz [von, bis] in Prozent' }),
      max: z.number().positive().optional().meta({ description: 'Höchstbetrag in Euro' }),
      maxPer: line.optional().meta({ description: 'Worauf sich der Höchstbetrag bezieht' }),
      ownShare: percent.optional().meta({ description: 'Eigenanteil in Prozent, mindestens' }),
      deadline: prose.optional().meta({ description: 'Frist oder Verfahren, wenn belegt' }),
      opens: isoDay.optional().meta({ description: 'Anträge ab, letzte belegte Runde' }),
      closes: isoDay.optional().meta({ description: 'Anträge bis, letzte belegte Runde' }),
      /** Whether applications are possible, as far as the sources say. */
      availability: z.enum(availabilities).meta({ description: availabilities.join(', ') }),
      /** State of the source in words, for example "2021, 2022, teils ohne Jahr". */
      sourceState: line.meta({ description: 'Stand der Quelle' }),
      modules: z
        .array(reference('modules'))
        .default([])
        .meta({ description: 'Module, zu denen es passt' }),
    })
    .refine(({ opens, closes }) => opens === undefined || closes === undefined || opens <= closes, {
      path: ['closes'],
      error: 'erwartet einen Tag, der nicht vor opens liegt',
    })
    .refine(({ max, maxPer }) => (max === undefined) === (maxPer === undefined), {
      path: ['maxPer'],
      error: 'erwartet zu max auch maxPer, etwa „je Quartier und Jahr“, und umgekehrt',
    });
}
