import * as z from 'zod';
import { byDimension } from '../../domain/dimensions.ts';
import { estimate, moduleRecord } from './module-record.ts';

const { shape } = moduleRecord;
const label = z.strictObject({ label: z.string() });
const lean = estimate.omit({ words: true });

/**
 * What the comparison needs of a module and nothing else, so that four of them are loaded quickly. It follows the record
 * that is given away; that one has everything, and a codebook.
 */
export const comparedRecord = z.strictObject({
  slug: shape.slug,
  title: shape.title,
  address: shape.address,
  summary: shape.summary,
  effort: z.strictObject(byDimension(() => lean)),
  /** Figures of the module alone; those of cases in which several modules worked together are only counted. */
  figures: shape.figures,
  sharedFigures: z.int().min(0),
  ratings: shape.ratings,
  fields: z.array(label),
  phases: z.array(label),
  users: z.array(label),
  targetGroups: z.array(label),
  prerequisites: shape.prerequisites,
  pitfalls: z.array(z.strictObject({ symptom: z.string() })),
  financing: z.array(z.strictObject({ text: z.string() })),
  places: z.array(z.strictObject({ title: z.string() })),
  checked: shape.checked,
});

export type ComparedRecord = z.infer<typeof comparedRecord>;
