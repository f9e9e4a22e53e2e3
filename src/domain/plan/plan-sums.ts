import type { DocumentedFigure, FigurePeriod } from '../figures/documented-figure.ts';
import {
  type DocumentedEffort,
  type EffortSum,
  effortRanges,
  sumEfforts,
  summedUnits,
} from '../figures/effort-sum.ts';
import type { Plan } from './plan.ts';

/** What a figure must refer to so that modules can be added up: a case here and a case there are two cases. */
const additive: readonly FigurePeriod[] = ['once', 'standing', 'year', 'month', 'week'];

/** The sums of a plan and what is missing in them. */
export interface PlanSums {
  /** How many different modules the plan has. */
  readonly modules: number;
  readonly sums: readonly EffortSum[];
  /** Titles of modules of which neither hours nor posts nor euros are documented in any way. */
  readonly unknown: readonly string[];
  /** Whether there are figures per case, dwelling or event, which are left out of the sums. */
  readonly leftOut: boolean;
}

/**
 * Hours, posts and euros of a plan as ranges, exact to the hundredth. A module that stands in the plan twice counts
 * once. Screen, CSV, workbook and paper all take their sums from here.
 *
 * @param known what is documented of a module, by slug; a module without an entry counts as unknown
 * @throws RangeError when an amount is too large to be held exactly
 */
export function planSums(
  plan: Plan,
  known: ReadonlyMap<string, { readonly title: string; readonly figures: readonly DocumentedFigure[] }>,
): PlanSums {
  const slugs = [...new Set(plan.items.map(({ module }) => module))];
  const efforts = slugs.map((slug): DocumentedEffort => known.get(slug) ?? { title: slug, figures: [] });
  const all = sumEfforts(efforts);
  const isSummed = (unit: string) => summedUnits.some((one) => one === unit);
  return {
    modules: slugs.length,
    sums: all.filter(({ per }) => additive.includes(per)),
    unknown: efforts
      .filter(({ figures }) => !effortRanges(figures).some(({ unit }) => isSummed(unit)))
      .map(({ title }) => title),
    leftOut: all.some(({ per }) => !additive.includes(per)),
  };
}
