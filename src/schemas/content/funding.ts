import * as z from 'zod';
import { entryBase } from './entry-base.ts';
import { lawState } from './law-state.ts';
import { line, prose } from './prose.ts';
import type { MakeReference } from './reference.ts';

/** A funding programme or another source of money. */
export function fundingSchema(reference: MakeReference) {
  return z.strictObject({
    ...entryBase,
    ...lawState,
    /** What people say when the entry would help; shown in part, searched in full. */
    situations: z.array(line).default([]).meta({ description: 'Sätze, wie Menschen sie sagen' }),
    provider: line.meta({ description: 'Wer fördert' }),
    /** What is funded. */
    supports: prose.meta({ description: 'Was gefördert wird' }),
    /** Who may apply. */
    applicants: prose.meta({ description: 'Wer Anträge stellen darf' }),
    amount: prose.optional().meta({ description: 'Höhe, wenn belegt' }),
    deadline: prose.optional().meta({ description: 'Frist oder Verfahren, wenn belegt' }),
    /** Whether applications are possible, as far as the sources say. */
    availability: z
      .enum(['open', 'recurring', 'closed', 'check'])
      .meta({ description: 'open, recurring, closed, check' }),
    /** State of the source in words, for example "2021, 2022, teils ohne Jahr". */
    sourceState: line.meta({ description: 'Stand der Quelle' }),
    modules: z.array(reference('modules')).default([]).meta({ description: 'Module, zu denen es passt' }),
  });
}
