import type { OwnNumber, OwnNumberKey } from '../../domain/figures/own-numbers.ts';
import type { PlanProblem } from '../../domain/plan/plan-findings.ts';
import {
  type Placed,
  type Plan,
  type PlanItem,
  emptyPlan,
  giveOwnNumber,
  insertItem,
  mergePlans,
  placeItem,
  planBounds,
  remarkItem,
  removeItem,
  stepItem,
} from '../../domain/plan/plan.ts';
import type { PlanReading } from '../../domain/plan/read-plan.ts';
import type { StoredPlan } from '../shared/device/plan-store.ts';
import type { Loaded } from './load-planned.ts';

/** Where a plan of somebody else came from. */
export type PlanOrigin = 'shared' | 'file';

/** What was last done, for the line that says so and offers to undo it. */
export type PlanNews =
  | { readonly kind: 'moved'; readonly item: PlanItem; readonly place: number; readonly count: number }
  | { readonly kind: 'removed'; readonly item: PlanItem; readonly index: number }
  | { readonly kind: 'cleared' | 'taken'; readonly before: Plan }
  /** The browser keeps nothing. */
  | { readonly kind: 'notKept' };

/** Names of controls of an item, so that the focus can follow an item that was moved. */
export type ControlName = 'up' | 'down' | 'phase';

/** What the page of the shortlist knows. */
export interface PlanState {
  /** What this device keeps. */
  readonly stored: StoredPlan;
  /** Words that were once kept and could not be read. */
  readonly aside: readonly string[];
  /** A plan from an address or a file that nobody has taken over yet. */
  readonly offer?: { readonly plan: Plan; readonly from: PlanOrigin } | undefined;
  /** A plan from outside that could not be read. */
  readonly failure?: { readonly from: PlanOrigin; readonly problems: readonly PlanProblem[] } | undefined;
  readonly news?: PlanNews | undefined;
  /** The control that is to have the focus after the next drawing. */
  readonly focus?: { readonly index: number; readonly control: ControlName } | undefined;
  /** What is known of the modules, by slug. */
  readonly records: ReadonlyMap<string, Loaded>;
}

/** A step: the state after it, and the plan that this device is to keep where it changed. */
export interface PlanStep {
  readonly state: PlanState;
  readonly keep?: Plan;
}

/** The state when the page opens. */
export function atFirst(stored: StoredPlan, aside: readonly string[]): PlanState {
  return { stored, aside, records: new Map() };
}

/** The plan of this device, empty where what is stored cannot be read. */
export function ownPlan({ stored }: PlanState): Plan {
  return stored.state === 'read' ? stored.plan : emptyPlan;
}

/** The plan that is shown: one that is offered, else the own one. */
export function shownPlan(state: PlanState): Plan {
  return state.offer?.plan ?? ownPlan(state);
}

/** This device keeps something else, perhaps by another tab. */
export function withDevice(state: PlanState, stored: StoredPlan, aside: readonly string[]): PlanState {
  return { ...state, stored, aside };
}

/** More is known of the modules. */
export function withRecords(state: PlanState, records: ReadonlyMap<string, Loaded>): PlanState {
  return { ...state, records };
}

/** Another plan of one's own, to be kept. */
function keeping(state: PlanState, plan: Plan, more: Partial<PlanState> = {}): PlanStep {
  const stored: StoredPlan = { state: 'read', plan };
  return { state: { ...state, focus: undefined, ...more, stored }, keep: plan };
}

function moved(state: PlanState, { plan, index }: Placed, control: ControlName): PlanStep {
  const item = plan.items[index];
  if (!item) return { state };
  const alike = plan.items.filter(({ phase }) => phase === item.phase);
  const news: PlanNews = { kind: 'moved', item, place: alike.indexOf(item) + 1, count: alike.length };
  return keeping(state, plan, { news, focus: { index, control } });
}

/** An item goes one step up or down, also into the next phase. */
export function step(state: PlanState, index: number, by: -1 | 1, phases: readonly string[]): PlanStep {
  return moved(state, stepItem(ownPlan(state), index, by, phases), by === -1 ? 'up' : 'down');
}

/** An item goes into a phase, before another or to its end. */
export function place(
  state: PlanState,
  index: number,
  phase: string,
  phases: readonly string[],
  before?: number,
): PlanStep {
  return moved(state, placeItem(ownPlan(state), index, phase, phases, before), 'phase');
}

/** An item is taken out. */
export function remove(state: PlanState, index: number): PlanStep {
  const plan = ownPlan(state);
  const item = plan.items[index];
  if (!item) return { state };
  return keeping(state, removeItem(plan, index), { news: { kind: 'removed', item, index } });
}

/** A remark, a number of one's own, the title: written as one types, and nothing is said of it. */
export function remark(state: PlanState, index: number, words: string): PlanStep {
  return keeping(state, remarkItem(ownPlan(state), index, words));
}

/** A number of the planner's own, or none any more. */
export function own(
  state: PlanState,
  index: number,
  key: OwnNumberKey,
  number: OwnNumber | undefined,
): PlanStep {
  return keeping(state, giveOwnNumber(ownPlan(state), index, key, number));
}

/** Another title. */
export function entitle(state: PlanState, title: string): PlanStep {
  return keeping(state, { ...ownPlan(state), title: title.slice(0, planBounds.title) });
}

/** Nothing is kept any more. */
export function clear(state: PlanState): PlanStep {
  return keeping(state, emptyPlan, { news: { kind: 'cleared', before: ownPlan(state) } });
}

/** What is stored and cannot be read makes room; it is put aside by the store. */
export function restart(state: PlanState): PlanStep {
  return keeping(state, emptyPlan);
}

/** A plan from outside has come. One from a file is taken at once where nothing is kept. */
export function receive(state: PlanState, reading: PlanReading, from: PlanOrigin): PlanStep {
  const before = { ...state, offer: undefined, failure: undefined };
  if (!reading.ok) return { state: { ...before, failure: { from, problems: reading.problems } } };
  const offered = { ...before, offer: { plan: reading.plan, from } };
  return from === 'file' && ownPlan(state).items.length === 0
    ? takeOver(offered, 'replace')
    : { state: offered };
}

/** The offered plan becomes the own one, or what it has besides is added. */
export function takeOver(state: PlanState, how: 'replace' | 'add'): PlanStep {
  if (state.offer === undefined) return { state };
  const before = ownPlan(state);
  const { plan } = state.offer;
  const after = how === 'add' ? mergePlans(before, plan) : plan;
  return keeping(state, after, { offer: undefined, news: { kind: 'taken', before } });
}

/** The offered plan is not wanted. */
export function leave(state: PlanState): PlanStep {
  return { state: { ...state, offer: undefined } };
}

/** What was last done is undone, where that can be. */
export function undo(state: PlanState): PlanStep {
  const { news } = state;
  if (news?.kind === 'removed') {
    return keeping(state, insertItem(ownPlan(state), news.index, news.item), { news: undefined });
  }
  if (news?.kind === 'cleared' || news?.kind === 'taken') {
    return keeping(state, news.before, { news: undefined });
  }
  return { state };
}
