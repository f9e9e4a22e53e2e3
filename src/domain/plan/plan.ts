import { type OwnNumber, type OwnNumberKey, type OwnNumbers, ownNumberKeys } from '../figures/own-numbers.ts';

/** A module as it stands in a plan. */
export interface PlanItem {
  /** Slug of the module. It may have left the catalogue since. */
  readonly module: string;
  /** Id of the phase it is put into; empty while it is only kept. */
  readonly phase: string;
  /** The planner's own words. */
  readonly remark: string;
  /** The planner's own numbers; left out while there are none. */
  readonly own?: OwnNumbers | undefined;
}

/** What a person has kept and planned. The order of the items is the order of reading. */
export interface Plan {
  readonly title: string;
  readonly items: readonly PlanItem[];
}

/** Bounds of a plan, in characters and items. */
export const planBounds = { title: 120, remark: 1000, items: 100 } as const;

export const emptyPlan: Plan = { title: '', items: [] };

/** Items of one phase with their places in the plan. */
export interface PlanGroup {
  /** Id of the phase; empty for what is in none, or in one that the catalogue does not know. */
  readonly phase: string;
  readonly items: readonly { readonly item: PlanItem; readonly index: number }[];
}

/** A changed plan and where the item in question now stands. */
export interface Placed {
  readonly plan: Plan;
  readonly index: number;
}

/** Whether a plan holds a module, in whatever phase. */
export function isKept(plan: Plan, module: string): boolean {
  return plan.items.some((item) => item.module === module);
}

/** The plan with a module at its end, in no phase. A module that is there already is not added again. */
export function keepModule(plan: Plan, module: string): Plan {
  if (isKept(plan, module) || plan.items.length >= planBounds.items) return plan;
  return { ...plan, items: [...plan.items, { module, phase: '', remark: '' }] };
}

/** The plan without a module, wherever it stood. */
export function dropModule(plan: Plan, module: string): Plan {
  return { ...plan, items: plan.items.filter((item) => item.module !== module) };
}

/** The plan without the item at a place. */
export function removeItem(plan: Plan, index: number): Plan {
  return { ...plan, items: plan.items.filter((_, place) => place !== index) };
}

/** The plan with an item put back at a place, as when a removal is undone. */
export function insertItem(plan: Plan, index: number, item: PlanItem): Plan {
  return { ...plan, items: plan.items.toSpliced(Math.max(0, index), 0, item) };
}

/** The plan with another remark on an item; what goes beyond the bound is cut. */
export function remarkItem(plan: Plan, index: number, remark: string): Plan {
  const items = plan.items.map((item, place) =>
    place === index ? { ...item, remark: remark.slice(0, planBounds.remark) } : item,
  );
  return { ...plan, items };
}

/** The plan with another number of the planner's own on an item; undefined takes it away. */
export function giveOwnNumber(
  plan: Plan,
  index: number,
  key: OwnNumberKey,
  number: OwnNumber | undefined,
): Plan {
  const items = plan.items.map((item, place): PlanItem => {
    if (place !== index) return item;
    const { own: before = {}, ...rest } = item;
    const own = Object.fromEntries(
      ownNumberKeys.flatMap((one) => {
        const kept = one === key ? number : before[one];
        return kept === undefined ? [] : [[one, kept] as const];
      }),
    );
    return Object.keys(own).length === 0 ? rest : { ...rest, own };
  });
  return { ...plan, items };
}

/**
 * The items by phase: first what is in none, then the phases in their order, empty ones too.
 *
 * @param phases ids of the phases in their order
 */
export function groupByPhase(plan: Plan, phases: readonly string[]): PlanGroup[] {
  const placed = plan.items.map((item, index) => ({ item, index }));
  return ['', ...phases].map((phase) => ({
    phase,
    items: placed.filter(({ item }) => (phases.includes(item.phase) ? item.phase : '') === phase),
  }));
}

/**
 * Puts an item into a phase, before the item `before` (a place in the same plan) or at the end of the phase. Afterwards
 * the items stand in the order of reading.
 */
export function placeItem(
  plan: Plan,
  index: number,
  phase: string,
  phases: readonly string[],
  before?: number,
): Placed {
  const moved = plan.items[index];
  if (!moved) return { plan, index };
  const item = { ...moved, phase };
  const items = groupByPhase(plan, phases).flatMap((group) => {
    const others = group.items.filter((other) => other.index !== index);
    if (group.phase !== phase) return others.map((other) => other.item);
    const at = others.findIndex((other) => other.index === before);
    return others.map((other) => other.item).toSpliced(at === -1 ? others.length : at, 0, item);
  });
  return { plan: { ...plan, items }, index: items.indexOf(item) };
}

/**
 * Moves an item one step up or down. Beyond the end of its phase it goes into the next phase, also an empty one; beyond
 * the last and before the first nothing happens.
 */
export function stepItem(plan: Plan, index: number, step: -1 | 1, phases: readonly string[]): Placed {
  const groups = groupByPhase(plan, phases);
  const place = groups.findIndex((group) => group.items.some((one) => one.index === index));
  const group = groups[place];
  if (!group) return { plan, index };
  const at = group.items.findIndex((one) => one.index === index);
  const neighbour = group.items[at + step];
  if (neighbour) {
    const before = step === -1 ? neighbour.index : group.items[at + 2]?.index;
    return placeItem(plan, index, group.phase, phases, before);
  }
  const next = groups[place + step];
  if (!next) return { plan, index };
  return placeItem(plan, index, next.phase, phases, step === 1 ? next.items[0]?.index : undefined);
}

/** A plan with what another has besides: its modules that are not kept yet, and its title where there is none. */
export function mergePlans(own: Plan, other: Plan): Plan {
  const added = other.items.filter((item) => !isKept(own, item.module));
  return {
    title: own.title === '' ? other.title : own.title,
    items: [...own.items, ...added].slice(0, planBounds.items),
  };
}
