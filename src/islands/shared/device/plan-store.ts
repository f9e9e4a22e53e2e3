import { type Plan, emptyPlan } from '../../../domain/plan/plan.ts';
import type { PlanProblem } from '../../../domain/plan/plan-findings.ts';
import { readPlan, writePlan } from '../../../domain/plan/read-plan.ts';
import { planEvent, planKey } from './choice-keys.ts';

/**
 * The plan this device keeps, in `localStorage` and only from the moment a person keeps something; an empty plan leaves
 * nothing behind. What cannot be read is never overwritten: before something new is kept, it is put aside.
 */
const asideKey = 'merkliste-unlesbar';

/** What the device holds. */
export type StoredPlan =
  | { readonly state: 'read'; readonly plan: Plan }
  /** Something stands there that is no plan; its words are given so that they can be saved. */
  | { readonly state: 'broken'; readonly raw: string; readonly problems: readonly PlanProblem[] };

/** Held where the browser keeps nothing, as long as the page is open. */
let held: Plan | undefined;

/** The plan of this device; empty where there is none. */
export function storedPlan(): StoredPlan {
  let raw: string | null = null;
  try {
    raw = localStorage.getItem(planKey);
  } catch {
    // Storage is switched off.
  }
  if (held !== undefined) return { state: 'read', plan: held };
  if (raw === null) return { state: 'read', plan: emptyPlan };
  const reading = readPlan(raw);
  return reading.ok
    ? { state: 'read', plan: reading.plan }
    : { state: 'broken', raw, problems: reading.problems };
}

/** The plan, empty where what is stored cannot be read. */
export function currentPlan(): Plan {
  const stored = storedPlan();
  return stored.state === 'read' ? stored.plan : emptyPlan;
}

/** The words that were put aside because they could not be read, oldest first. */
export function putAside(): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(asideKey) ?? '[]');
    return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** Throws away what was put aside; only when a person says so. */
export function forgetAside(): void {
  localStorage.removeItem(asideKey);
}

/**
 * Keeps a plan. Where the browser refuses (switched off or full), it lasts as long as the page, and the answer is
 * false.
 */
export function keepPlan(plan: Plan): boolean {
  const before = storedPlan();
  let kept = true;
  try {
    if (before.state === 'broken')
      localStorage.setItem(asideKey, JSON.stringify([...putAside(), before.raw]));
    if (plan.items.length === 0 && plan.title === '') localStorage.removeItem(planKey);
    else localStorage.setItem(planKey, writePlan(plan));
    held = undefined;
  } catch {
    held = plan;
    kept = false;
  }
  document.dispatchEvent(new Event(planEvent));
  return kept;
}

addEventListener('storage', (event) => {
  if (event.key === planKey || event.key === null) document.dispatchEvent(new Event(planEvent));
});
// A page may come back from the browser's memory with an older plan.
addEventListener('pageshow', (event) => {
  if (event.persisted) document.dispatchEvent(new Event(planEvent));
});
