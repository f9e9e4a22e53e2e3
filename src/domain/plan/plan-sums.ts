import type { DocumentedFigure } from '../figures/documented-figure.ts';
import {
  type FigureSum,
  type LeftOut,
  type SummedModule,
  leftOutFigures,
  sumFigures,
} from '../figures/figure-sum.ts';
import type { OwnNumbers } from '../figures/own-numbers.ts';
import type { Plan } from './plan.ts';

/** The sums of a plan, what is missing in them, and what is documented but not in them. */
export interface PlanSums {
  /** How many different modules the plan has. */
  readonly modules: number;
  readonly sums: readonly FigureSum[];
  /** Titles of the modules that are in no sum. */
  readonly without: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** The own numbers of a module that stands in a plan once or more: of each the first that was given. */
function ownOf(plan: Plan, slug: string): OwnNumbers {
  return plan.items
    .filter(({ module }) => module === slug)
    .reduceRight<OwnNumbers>((own, item) => ({ ...own, ...item.own }), {});
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
  const modules = slugs.map((slug): SummedModule => {
    const { title, figures } = known.get(slug) ?? { title: slug, figures: [] };
    return { title, figures, own: ownOf(plan, slug) };
  });
  const sums = sumFigures(modules);
  const summed = new Set(sums.flatMap(({ parts }) => parts.map(({ title }) => title)));
  return {
    modules: slugs.length,
    sums,
    without: modules.map(({ title }) => title).filter((title) => !summed.has(title)),
    leftOut: leftOutFigures(modules),
  };
}
