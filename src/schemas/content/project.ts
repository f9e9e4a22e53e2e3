import * as z from 'zod';
import { moduleUse } from './case-study.ts';
import { entryBase, facts } from './entry-base.ts';
import { location } from './location.ts';
import { organisationRole } from './organisation-role.ts';
import { period, status } from './period.ts';
import { prose } from './prose.ts';
import type { MakeReference } from './reference.ts';
import { typedFigure } from './typed-figure.ts';

/** A project. The text under the frontmatter is the section "Beschreibung". */
export function projectSchema(reference: MakeReference) {
  return z.strictObject({
    ...entryBase,
    ...location,
    status,
    period: period.default({}),
    figures: z.array(typedFigure).default([]).meta({ description: 'Belegte Zahlen' }),
    goals: z.array(prose).min(1).meta({ description: 'Zielsetzung' }),
    targetGroups: z
      .array(z.strictObject({ group: reference('targetGroups'), note: prose.optional() }))
      .default([])
      .meta({ description: 'Besondere Zielgruppen' }),
    initiators: z.array(organisationRole(reference)).default([]).meta({ description: 'Projektinitiative' }),
    responsible: z.array(organisationRole(reference)).default([]).meta({ description: 'Träger' }),
    partners: z
      .array(organisationRole(reference))
      .default([])
      .meta({ description: 'Beteiligte und Kooperationspartner' }),
    funding: z
      .array(z.strictObject({ funding: reference('funding').optional(), text: prose }))
      .default([])
      .meta({ description: 'Finanzierung' }),
    outcome: facts.meta({ description: 'Ergebnisse' }),
    notWorked: facts.meta({ description: 'Was nicht geklappt hat' }),
    openPoints: facts.meta({ description: 'Offene Punkte' }),
    modules: z.array(moduleUse(reference)).min(1).meta({ description: 'Eingesetzte Module' }),
  });
}
