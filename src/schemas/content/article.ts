import * as z from 'zod';
import type { ArticleType } from '../../domain/content/article-types.ts';
import { entryBase, facts } from './entry-base.ts';
import { isoDay } from './iso-day.ts';
import { lawState } from './law-state.ts';
import { line, prose } from './prose.ts';
import type { MakeReference } from './reference.ts';

/** A contract of a cooperation model: who signs it, for how long, what it settles, who helps afterwards, what if it fails. */
export const contract = z.strictObject({
  title: line.meta({ description: 'Name des Vertrags' }),
  parties: z.array(line).min(2).meta({ description: 'Vertragsparteien' }),
  duration: prose.meta({ description: 'Laufzeit' }),
  content: prose.meta({ description: 'Was geregelt wird' }),
  aftercare: prose.meta({ description: 'Nachsorge: wer danach hilft' }),
  failure: prose.meta({ description: 'Scheitern: was gilt, wenn es nicht gelingt' }),
});

/** A risk of a cooperation model and who bears it. */
export const risk = z.strictObject({
  risk: line.meta({ description: 'Risiko' }),
  bearer: line.meta({ description: 'Wer es trägt' }),
  note: prose.meta({ description: 'Erläuterung mit Quelle' }),
});

/** A question of minutes, lettered as in the original, answered per perspective. */
export const question = z.strictObject({
  letter: z.string().regex(/^[a-z]$/, { error: 'erwartet einen Kleinbuchstaben' }),
  question: line.meta({ description: 'Frage' }),
  answers: z
    .array(z.strictObject({ perspective: line, text: prose }))
    .min(1)
    .meta({ description: 'Antworten je Sichtweise' }),
});

/** A knowledge base article. Its `type` decides which structured parts it has besides the text. */
export function articleSchema(reference: MakeReference) {
  const common = <Type extends ArticleType>(type: Type) => ({
    type: z.literal(type),
    ...entryBase,
    ...lawState,
    /** What people say when the entry would help; shown in part, searched in full. */
    situations: z.array(line).default([]).meta({ description: 'Sätze, wie Menschen sie sagen' }),
    modules: z.array(reference('modules')).default([]).meta({ description: 'Module, die es betrifft' }),
    caseStudies: z.array(reference('caseStudies')).default([]).meta({ description: 'Fallbeispiele dazu' }),
    openPoints: facts.meta({ description: 'Offene Punkte' }),
  });
  return z.discriminatedUnion('type', [
    z.strictObject(common('grundlagen')),
    z.strictObject(common('leitlinie')),
    z.strictObject({
      ...common('kooperationsmodell'),
      contracts: z.array(contract).min(1).meta({ description: 'Verträge' }),
      risks: z.array(risk).min(1).meta({ description: 'Risiken und wer sie trägt' }),
    }),
    z.strictObject({
      ...common('protokoll'),
      event: z
        .strictObject({ title: line, date: isoDay, place: line })
        .meta({ description: 'Veranstaltung, Tag und Ort' }),
      questions: z.array(question).min(1).meta({ description: 'Fragen a bis f' }),
    }),
  ]);
}
