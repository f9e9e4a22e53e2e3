import { dimensionSlugs } from '../domain/dimensions.ts';
import {
  type FilteredDimension,
  bandKeys,
  bandOf,
  filteredDimensions,
} from '../domain/figures/effort-bands.ts';
import { dimensionWords } from '../i18n/dimension-words.ts';
import { bandWords } from '../i18n/effort-band-words.ts';
import type { Catalogue, EntriesById, ModuleEntry } from './catalogue.ts';

/** A value modules can be filtered by. */
export interface FacetValue {
  readonly slug: string;
  readonly label: string;
  /** One sentence on what the value means; empty for effort bands, whose label says it. */
  readonly sentence: string;
  /** Continues "12 Module …". */
  readonly phrase: string;
  /** How many modules have it. */
  readonly count: number;
}

/** A group of values, shown as one block of the filter. */
export interface Facet {
  /** Key in addresses: `/module/?personal=wenig`, `/module/personal/wenig/`. */
  readonly key: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

const dimensionFacetKey = (dimension: FilteredDimension) => dimensionSlugs[dimension];

/** The facet values of one module as `key:slug`, in a fixed order. */
export function facetTokens(module: ModuleEntry): string[] {
  const { data } = module;
  return [
    ...data.phases.map((term) => `phase:${term.id}`),
    ...data.fields.map((term) => `feld:${term.id}`),
    ...data.concerns.map((term) => `anliegen:${term.id}`),
    ...data.targetGroups.map((item) => `zielgruppe:${item.group.id}`),
    ...data.users.map((item) => `anwender:${item.user.id}`),
    ...filteredDimensions.map(
      (dimension) => `${dimensionFacetKey(dimension)}:${bandOf(data.effort[dimension].level)}`,
    ),
  ];
}

function facetOfTerms(
  key: string,
  label: string,
  terms: EntriesById<{ id: string; data: { label: string; sentence: string; phrase: string } }>,
  counts: ReadonlyMap<string, number>,
): Facet {
  return {
    key,
    label,
    values: [...terms.values()].map((term) => ({
      slug: term.id,
      label: term.data.label,
      sentence: term.data.sentence,
      phrase: term.data.phrase,
      count: counts.get(`${key}:${term.id}`) ?? 0,
    })),
  };
}

const known = new WeakMap<Catalogue, readonly Facet[]>();

/** All facets with their values and counts; vocabularies first, then effort by dimension. Worked out once. */
export function facetsOf(catalogue: Catalogue): readonly Facet[] {
  const before = known.get(catalogue);
  if (before) return before;
  const facets = countFacets(catalogue);
  known.set(catalogue, facets);
  return facets;
}

function countFacets(catalogue: Catalogue): Facet[] {
  const counts = new Map<string, number>();
  for (const module of catalogue.modules.values()) {
    for (const token of facetTokens(module)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return [
    facetOfTerms('phase', 'Phase', catalogue.phases, counts),
    facetOfTerms('feld', 'Handlungsfeld', catalogue.fields, counts),
    facetOfTerms('anliegen', 'Anliegen', catalogue.concerns, counts),
    facetOfTerms('zielgruppe', 'Zielgruppe', catalogue.targetGroups, counts),
    facetOfTerms('anwender', 'Wer es anwendet', catalogue.users, counts),
    ...filteredDimensions.map((dimension) => ({
      key: dimensionFacetKey(dimension),
      label: dimensionWords[dimension].name,
      values: bandKeys.map((band) => ({
        slug: band,
        ...bandWords[dimension][band],
        sentence: '',
        count: counts.get(`${dimensionFacetKey(dimension)}:${band}`) ?? 0,
      })),
    })),
  ];
}
