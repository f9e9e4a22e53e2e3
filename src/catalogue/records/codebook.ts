import * as z from 'zod';
import { scaleVersion, dimensionKeys } from '../../domain/dimensions.ts';
import { dimensionWords } from '../../i18n/dimension-words.ts';
import { addedKinds, addedPeriods, addedUnits } from '../../domain/figures/addition-rule.ts';
import { displayThresholds } from '../../domain/ratings/display-rule.ts';
import {
  figureKinds,
  figurePeriods,
  figureScopes,
  figureStatuses,
  figureUnits,
} from '../../domain/figures/figure-terms.ts';
import { roleWords } from '../../i18n/role-words.ts';
import { dataTexts } from '../../i18n/data-texts.ts';
import { kindText, periodText, plainScopeText, statusText, unitText } from '../../i18n/figure-text.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { figuresData, moduleData, ratingsData } from '../../schemas/wire/module-record.ts';
import type { Catalogue, EntriesById } from '../catalogue.ts';

const { text } = textsFrom(dataTexts);

const described = dimensionKeys.map((key) => ({ key, ...dimensionWords[key] }));

/** A schema as JSON Schema; the estimate of each dimension says what its poles are. */
function jsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, {
    io: 'output',
    target: 'draft-2020-12',
    override: ({ path, jsonSchema: made }) => {
      const dimension =
        path.at(-3) === 'effort' ? described.find(({ key }) => key === path.at(-1)) : undefined;
      if (dimension)
        made.description = text('data.scale.field', {
          name: dimension.name,
          leftPole: dimension.leftPole,
          rightPole: dimension.rightPole,
        });
    },
  });
}

function vocabulary(entries: EntriesById<{ id: string; data: { label: string; sentence: string } }>) {
  return [...entries.values()].map(({ id, data }) => ({ id, label: data.label, sentence: data.sentence }));
}

function named<Key extends string>(keys: readonly Key[], labelOf: (key: Key) => string) {
  return keys.map((key) => ({ key, label: labelOf(key) }));
}

/**
 * The codebook: a JSON Schema of every file, made from the schemas the files are checked with, the dimensions with poles
 * and words, the terms of figures and which may be added, the vocabularies with a sentence per term, and from which number of ratings on something may be said.
 */
export function codebookOf(catalogue: Catalogue) {
  return {
    files: {
      modules: jsonSchema(moduleData),
      figures: jsonSchema(figuresData),
      ratings: jsonSchema(ratingsData),
    },
    dimensions: described.map(({ key, name, leftPole, rightPole, words }) => ({
      key,
      name,
      leftPole,
      rightPole,
      levels: words.map((label, index) => ({ level: index + 1, label })),
    })),
    scale: scaleVersion,
    displayThresholds,
    figures: {
      kinds: named(figureKinds, kindText),
      scopes: named(figureScopes, plainScopeText),
      statuses: named(figureStatuses, statusText),
      units: named(figureUnits, unitText),
      periods: named(figurePeriods, periodText),
      added: { kinds: addedKinds, scope: 'one-site', units: addedUnits, periods: addedPeriods },
    },
    roles: roleWords,
    vocabularies: {
      phases: vocabulary(catalogue.phases),
      fields: vocabulary(catalogue.fields),
      targetGroups: vocabulary(catalogue.targetGroups),
      users: vocabulary(catalogue.users),
    },
  };
}
