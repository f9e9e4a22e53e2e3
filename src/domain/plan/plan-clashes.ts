import type { Level } from '../dimensions.ts';
import { type Plan, groupByPhase } from './plan.ts';

/** What the clash rules need to know of a module. */
export interface PlannedModule {
  readonly slug: string;
  readonly title: string;
  /** Ids of the phases the catalogue names for it. */
  readonly phases: readonly string[];
  readonly staff: Level;
  /** Slugs of modules that its prerequisites name. */
  readonly needs: readonly string[];
  readonly related: readonly { readonly slug: string; readonly reason: string }[];
}

/** From this level of staff on a module wants a post of its own ("eigene Stelle sinnvoll"). */
export const ownPost: Level = 4;

/** How many of the kept modules must name another before it is worth a hint. */
const namedAtLeast = 2;

/** Something in a plan that does not go together, or a hint. Modules are named by their slugs. */
export type PlanClash =
  /** Several modules that each want a post of their own run in the same phase. */
  | { readonly kind: 'staff'; readonly phase: string; readonly modules: readonly string[] }
  /** A module stands in a phase the catalogue does not name for it. */
  | {
      readonly kind: 'phase';
      readonly module: string;
      readonly phase: string;
      readonly fits: readonly string[];
    }
  /** A module stands in the plan more than once; sums count it once. */
  | { readonly kind: 'duplicate'; readonly module: string; readonly times: number }
  /** The prerequisites of a module name another that is not in the plan. */
  | { readonly kind: 'missing'; readonly module: string; readonly needs: string }
  /** The prerequisites of a module name another that comes later. */
  | { readonly kind: 'late'; readonly module: string; readonly needs: string }
  /** Two modules of the plan name each other, or one the other, with the catalogue's reason. */
  | { readonly kind: 'together'; readonly module: string; readonly other: string; readonly reason: string }
  /** A module that several in the plan name and that is not in it. */
  | { readonly kind: 'suggestion'; readonly module: string; readonly by: readonly string[] };

/**
 * What clashes in a plan, each kind in the order of the plan: staff, phases, duplicates, prerequisites; then the hints.
 * Everything follows from what the catalogue says of the modules; nothing is weighed up. Modules the catalogue does not
 * know are passed over.
 *
 * @param phases ids of the phases in their order
 */
export function planClashes(
  plan: Plan,
  known: ReadonlyMap<string, PlannedModule>,
  phases: readonly string[],
): PlanClash[] {
  const groups = groupByPhase(plan, phases);
  const order = groups.flatMap((group) => group.items.map(({ item }) => item.module));
  const modules = [...new Set(order)].flatMap((slug) => known.get(slug) ?? []);
  const inPlan = new Set(order);

  const staff = groups.flatMap(({ phase, items }): PlanClash[] => {
    const heavy = [...new Set(items.map(({ item }) => item.module))].filter(
      (slug) => (known.get(slug)?.staff ?? 1) >= ownPost,
    );
    return phase !== '' && heavy.length > 1 ? [{ kind: 'staff', phase, modules: heavy }] : [];
  });
  const wrongPhase = groups.flatMap(({ phase, items }) =>
    items.flatMap(({ item }): PlanClash[] => {
      const fits = known.get(item.module)?.phases;
      if (phase === '' || fits === undefined || fits.includes(phase)) return [];
      return [{ kind: 'phase', module: item.module, phase, fits }];
    }),
  );
  const duplicates = [...inPlan].flatMap((module): PlanClash[] => {
    const times = order.filter((slug) => slug === module).length;
    return times > 1 ? [{ kind: 'duplicate', module, times }] : [];
  });
  const needed = modules.flatMap((module) =>
    module.needs.flatMap((needs): PlanClash[] => {
      if (!inPlan.has(needs)) return [{ kind: 'missing', module: module.slug, needs }];
      const later = order.indexOf(needs) > order.indexOf(module.slug);
      return later ? [{ kind: 'late', module: module.slug, needs }] : [];
    }),
  );

  const together: PlanClash[] = [];
  const pairs = new Set<string>();
  const namedBy = new Map<string, string[]>();
  for (const { slug, related } of modules) {
    for (const { slug: other, reason } of related) {
      if (!inPlan.has(other)) namedBy.set(other, [...(namedBy.get(other) ?? []), slug]);
      else if (!pairs.has([slug, other].sort().join(' '))) {
        pairs.add([slug, other].sort().join(' '));
        together.push({ kind: 'together', module: slug, other, reason });
      }
    }
  }
  const suggestions = [...namedBy]
    .filter(([, by]) => by.length >= namedAtLeast)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([module, by]): PlanClash => ({ kind: 'suggestion', module, by }));

  return [...staff, ...wrongPhase, ...duplicates, ...needed, ...together, ...suggestions];
}

/** Whether an entry of `planClashes` is a hint and no clash. */
export function isHint({ kind }: PlanClash): boolean {
  return kind === 'together' || kind === 'suggestion';
}
