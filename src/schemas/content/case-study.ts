import * as z from 'zod';
import { entryBase, facts } from './entry-base.ts';
import { location } from './location.ts';
import { organisationRole } from './organisation-role.ts';
import { period, status } from './period.ts';
import { line, prose } from './prose.ts';
import type { MakeReference } from './reference.ts';
import { typedFigure } from './typed-figure.ts';

/** A module as it was used in a case or project. */
export function moduleUse(reference: MakeReference) {
  return z.strictObject({
    module: reference('modules'),
    /** Since when or from when to when, in words, for example "seit 2007". */
    when: line.optional().meta({ description: 'Wann' }),
    note: prose.meta({ description: 'Wie das Modul eingesetzt wurde' }),
  });
}

/** A case study: how it was done somewhere. The text under the frontmatter is the section "Vorgehen". */
export function caseStudySchema(reference: MakeReference) {
  return z.strictObject({
    ...entryBase,
    ...location,
    status,
    period: period.default({}),
    figures: z.array(typedFigure).default([]).meta({ description: 'Belegte Zahlen' }),
    organisations: z
      .array(organisationRole(reference))
      .min(1)
      .meta({ description: 'Beteiligte Organisationen' }),
    situation: prose.meta({ description: 'Ausgangslage' }),
    /** What it took: people, time, money, each with its source. */
    effort: facts.meta({ description: 'Aufwand' }),
    /** What came of it in honest figures, each with its source. */
    outcome: facts.meta({ description: 'Ergebnisse' }),
    /** What did not work. */
    notWorked: facts.meta({ description: 'Was nicht geklappt hat' }),
    /** What others can learn from it. */
    lessons: facts.meta({ description: 'Was sich übertragen lässt' }),
    /** Views that contradict each other, for contested cases; both sides are shown. */
    perspectives: z
      .array(z.strictObject({ who: line, view: prose }))
      .default([])
      .refine((list) => list.length !== 1, { error: 'erwartet mindestens zwei Sichtweisen oder keine' })
      .meta({ description: 'Sichtweisen in einem umstrittenen Fall' }),
    /** The honest line in place of a number of the outcome that no source gives: where one looked. */
    undocumented: z
      .strictObject({ outcome: prose.optional() })
      .default({})
      .meta({ description: 'Was keine Quelle belegt' }),
    /** What the sources leave open. */
    openPoints: facts.meta({ description: 'Offene Punkte' }),
    /** Modules used, in the order of time. */
    modules: z
      .array(moduleUse(reference))
      .min(1)
      .meta({ description: 'Eingesetzte Module in zeitlicher Reihenfolge' }),
  });
}
