import * as z from 'zod';
import { dimensions, scaleVersion } from '../../domain/dimensions.ts';
import { displayThresholds } from '../../domain/ratings/display-rule.ts';
import { figurePeriods, figureUnits } from '../../domain/figures/documented-figure.ts';
import { roles } from '../../domain/ratings/roles.ts';
import { moduleData, ratingsData } from '../../schemas/wire/module-record.ts';
import type { Catalogue, EntriesById } from '../catalogue.ts';

function jsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'output', target: 'draft-2020-12' });
}

function vocabulary(entries: EntriesById<{ id: string; data: { label: string; sentence: string } }>) {
  return [...entries.values()].map(({ id, data }) => ({ id, label: data.label, sentence: data.sentence }));
}

/**
 * The codebook: a JSON Schema of every file, made from the schemas the files are checked with, the dimensions with poles
 * and words, the vocabularies with a sentence per term, and from which number of ratings on something may be said.
 */
export function codebookOf(catalogue: Catalogue) {
  return {
    files: { modules: jsonSchema(moduleData), ratings: jsonSchema(ratingsData) },
    dimensions: dimensions.map(({ key, name, leftPole, rightPole, words }) => ({
      key,
      name,
      leftPole,
      rightPole,
      levels: words.map((label, index) => ({ level: index + 1, label })),
    })),
    scale: scaleVersion,
    displayThresholds,
    units: figureUnits,
    periods: figurePeriods,
    roles,
    vocabularies: {
      phases: vocabulary(catalogue.phases),
      fields: vocabulary(catalogue.fields),
      targetGroups: vocabulary(catalogue.targetGroups),
      users: vocabulary(catalogue.users),
    },
  };
}
