import { type DimensionKey, dimensionKeys } from '../domain/dimensions.ts';
import { type Catalogue, type ModuleEntry, entryOf, pageOf } from './catalogue.ts';
import type { RatingSummary } from '../schemas/wire/rating-summary.ts';
import { facetTokens } from './facets.ts';
import { getFeedbackSnapshot } from './publishing/get-feedback-snapshot.ts';
import { relationsOf } from './relations.ts';

/** What a card or row in a list of modules shows. */
export interface ModuleCardData {
  /** Slug of the module. */
  readonly slug: string;
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly field: string;
  readonly effort: ModuleEntry['data']['effort'];
  readonly caseCount: number;
  /** What visitors gave, as of the last snapshot; undefined when nobody rated. */
  readonly ratings: RatingSummary | undefined;
  /** Facet values as `key:slug`, separated by spaces. */
  readonly facets: string;
  /** Sort keys: levels in the order of the dimensions, then the day checked. */
  readonly sort: string;
  readonly draft: boolean;
}

function levelDigits(effort: Record<DimensionKey, { level: number }>): string {
  return dimensionKeys.map((key) => effort[key].level).join('');
}

/** The card of a module. */
export function moduleCard(catalogue: Catalogue, module: ModuleEntry): ModuleCardData {
  const relations = relationsOf(catalogue).ofModule(module.id);
  const [field] = module.data.fields;
  return {
    slug: module.id,
    href: pageOf(module),
    title: module.data.title,
    summary: module.data.summary,
    field: field ? entryOf(catalogue.fields, field).data.label : '',
    effort: module.data.effort,
    ratings: getFeedbackSnapshot().ratings[module.id],
    caseCount: relations.caseStudies.length + relations.projects.length,
    facets: facetTokens(module).join(' '),
    sort: `${levelDigits(module.data.effort)} ${module.data.checked}`,
    draft: module.data.draft,
  };
}
