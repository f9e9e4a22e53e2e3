import * as z from 'zod';
import { assessment } from './assessment.ts';
import { calculation } from './calculation.ts';
import { entryBase, facts } from './entry-base.ts';
import { indicator } from './indicator.ts';
import { organisationRole } from './organisation-role.ts';
import { lawState } from './law-state.ts';
import { line, prose } from './prose.ts';
import { proof } from './proof.ts';
import type { MakeReference } from './reference.ts';
import { typedFigure } from './typed-figure.ts';

/** One step on the way: who does what, and how long it takes. */
export const step = z.strictObject({
  title: line.meta({ description: 'Was zu tun ist' }),
  actor: line.optional().meta({ description: 'Wer es tut' }),
  duration: line.optional().meta({ description: 'Wie lange es dauert' }),
  /** Weeks the step takes, from and to; left out where nobody can say. */
  weeks: z
    .tuple([z.number().nonnegative(), z.number().nonnegative()])
    .refine(([from, to]) => from <= to, { error: 'erwartet [von, bis] in Wochen' })
    .optional()
    .meta({ description: 'Dauer in Wochen [von, bis]' }),
  /** Whether the step goes on as long as the offer runs. */
  recurring: z.boolean().default(false).meta({ description: 'Läuft, solange es das Angebot gibt' }),
  text: prose.meta({ description: 'Wie es geht' }),
});

/** What may go wrong, how it shows early and what helps. */
export const pitfall = z.strictObject({
  symptom: line.meta({ description: 'Was schiefgehen kann' }),
  earlySign: prose.meta({ description: 'Woran man es früh merkt' }),
  countermeasure: prose.meta({ description: 'Was hilft' }),
});

/**
 * An intervention module. The text under the frontmatter is the section "Umsetzung und Durchführung";
 * the other sections of the module page come from the keys here, in the order of the module template.
 */
export function moduleSchema(reference: MakeReference) {
  return z.strictObject({
    ...entryBase,
    ...lawState,
    /** What people say when the module would help; shown in part, searched in full. */
    situations: z.array(line).default([]).meta({ description: 'Sätze, wie Menschen sie sagen' }),
    /** When not to do it. */
    notWhen: facts.meta({ description: 'Wann man es lassen sollte' }),
    /** Later costs, who carries them, how one ends it well; or that nothing is documented. */
    afterFunding: prose.optional().meta({ description: 'Was nach der Förderung kommt' }),
    proof: proof.optional().meta({ description: 'Wie gut das Modul belegt ist' }),
    calculation: calculation.optional().meta({ description: 'Rechenweg: was ein Jahr kosten kann' }),
    indicators: z.array(indicator).max(5).default([]).meta({ description: 'Kennzahlen, an denen man die Wirkung sieht' }),
    figures: z.array(typedFigure).default([]).meta({ description: 'Belegte Zahlen' }),
    fields: z.array(reference('fields')).min(1).meta({ description: 'Handlungsfelder' }),
    phases: z.array(reference('phases')).min(1).meta({ description: 'Prozessphasen' }),
    /** The everyday problems the module helps with; the finder asks for them. */
    concerns: z
      .array(reference('concerns'))
      .min(1)
      .meta({ description: 'Anliegen, bei denen das Modul hilft' }),
    /** What the module is meant to achieve; paragraphs separated by an empty line. */
    objective: prose.meta({ description: 'Zielsetzung' }),
    effort: assessment.meta({ description: 'Einschätzung der Redaktion' }),
    users: z
      .array(z.strictObject({ user: reference('users'), note: prose.optional() }))
      .min(1)
      .meta({ description: 'Wer das Modul anwendet' }),
    targetGroups: z
      .array(z.strictObject({ group: reference('targetGroups'), note: prose.optional() }))
      .min(1)
      .meta({ description: 'Für wen es gedacht ist' }),
    /** What must be there before one begins. */
    prerequisites: facts.meta({ description: 'Voraussetzungen' }),
    steps: z.array(step).default([]).meta({ description: 'Umsetzungsschritte der Reihe nach' }),
    pitfalls: z.array(pitfall).default([]).meta({ description: 'Stolpersteine' }),
    caseStudies: z.array(reference('caseStudies')).default([]).meta({ description: 'Fallbeispiele' }),
    /** Places where it was done that have no entry of their own. */
    examples: z
      .array(z.strictObject({ place: line, text: prose }))
      .default([])
      .meta({ description: 'Weitere Orte ohne eigenen Eintrag' }),
    contacts: z
      .array(organisationRole(reference))
      .default([])
      .meta({ description: 'Kontakte, nur Organisationen' }),
    financing: z
      .array(z.strictObject({ funding: reference('funding').optional(), text: prose }))
      .default([])
      .meta({ description: 'Finanzierungsansätze' }),
    advice: z.array(organisationRole(reference)).default([]).meta({ description: 'Beratung' }),
    projects: z.array(reference('projects')).default([]).meta({ description: 'Projekte' }),
    related: z
      .array(z.strictObject({ module: reference('modules'), reason: prose }))
      .default([])
      .meta({ description: 'Weitere Module mit Begründung' }),
    downloads: z.array(reference('downloads')).default([]).meta({ description: 'Vorlagen' }),
    /** The honest line in place of pitfalls, cases or figures that no source gives. */
    undocumented: z
      .strictObject({ pitfalls: prose.optional(), cases: prose.optional(), figures: prose.optional() })
      .default({})
      .meta({ description: 'Was keine Quelle belegt' }),
    /** What the editors still look for, in one line each; shown in place of an empty section. */
    gaps: z.array(line).default([]).meta({ description: 'Was noch fehlt' }),
  });
}
