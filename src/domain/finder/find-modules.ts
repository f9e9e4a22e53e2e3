import type { Level } from '../dimensions.ts';

/**
 * What the finder can be asked to respect, the most important first. Where no module meets all, conditions are given up
 * from the end: the phase first, for phases repeat and overlap, then who does it and what it takes, then the people it
 * is for, and the problem itself last of all.
 */
export const conditionKeys = ['concern', 'group', 'staff', 'cost', 'time', 'user', 'phase'] as const;
export type ConditionKey = (typeof conditionKeys)[number];

/** The conditions that may name several terms; a module meets them by one, and the better the more it meets. */
export const manyValuedKeys = ['concern', 'group'] as const;
export type ManyValuedKey = (typeof manyValuedKeys)[number];

/** Whether a condition may name several terms. */
export function isManyValued(condition: ConditionKey): condition is ManyValuedKey {
  return manyValuedKeys.some((key) => key === condition);
}

/** The dimensions of which the finder asks how much is there. */
export const limitedDimensions = ['time', 'staff', 'cost'] as const;
export type LimitedDimension = (typeof limitedDimensions)[number];

/** How much is there, as the highest level a module may have: little up to 2, some up to 3. */
export const limits = { wenig: 2, mittel: 3 } as const;
export type Limit = keyof typeof limits;

/** The term of the vocabulary of target groups that includes all others. */
export const everyone = 'alle';

/**
 * Answers given: ids of terms, at least one, for concern and group, the id of one for user and phase, a limit for time,
 * staff and cost. A question left out is no condition.
 */
export type FinderAnswers = Readonly<
  Partial<
    Record<ManyValuedKey, readonly string[]> &
      Record<Exclude<ConditionKey, LimitedDimension | ManyValuedKey>, string> &
      Record<LimitedDimension, Limit>
  >
>;

/** What was answered to one question; empty where it was left out. */
export function valuesOf(answers: FinderAnswers, condition: ConditionKey): readonly string[] {
  const value = answers[condition];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** What the rule needs to know of a module: ids of terms and the editors' levels. */
export interface FinderModule {
  readonly concerns: readonly string[];
  readonly groups: readonly string[];
  readonly users: readonly string[];
  readonly phases: readonly string[];
  readonly levels: Readonly<Record<LimitedDimension, Level>>;
}

/** Whether a module meets one condition, and how. */
export type Verdict =
  | {
      readonly condition: Exclude<ConditionKey, LimitedDimension>;
      readonly met: boolean;
      /** The terms it is met by; all that were asked for where it names none of them. */
      readonly terms: readonly string[];
      /** How many of the terms asked for it does not name, from 0. */
      readonly missed: number;
      /** True where the groups asked for are only meant because everybody is. */
      readonly byEveryone?: boolean;
    }
  | {
      readonly condition: LimitedDimension;
      readonly met: boolean;
      readonly level: Level;
      /** By how many levels the module goes beyond the limit, from 0. */
      readonly excess: number;
    };

/** A module with a verdict for every condition, in the order of `conditionKeys`. */
export interface Match<Module> {
  readonly module: Module;
  readonly verdicts: readonly Verdict[];
}

export interface FinderResult<Module> {
  /** Conditions given up because no module meets all, in the order of `conditionKeys`; empty where some module does. */
  readonly loosened: readonly ConditionKey[];
  /** Modules that meet every condition but those loosened. Empty only where there is no module at all. */
  readonly hits: readonly Match<Module>[];
  /** Modules that miss other conditions, at most one more than the hits, and meet at least one. */
  readonly near: readonly Match<Module>[];
}

/** How many near misses are worth reading. */
const nearAtMost = 6;

function verdictOf(
  module: FinderModule,
  condition: ConditionKey,
  answers: FinderAnswers,
): Verdict | undefined {
  switch (condition) {
    case 'time':
    case 'staff':
    case 'cost': {
      const limit = answers[condition];
      if (limit === undefined) return undefined;
      const level = module.levels[condition];
      const excess = Math.max(0, level - limits[limit]);
      return { condition, met: excess === 0, level, excess };
    }
    case 'group': {
      const verdict = termVerdict(condition, module.groups, answers);
      const byEveryone = verdict !== undefined && !verdict.met && module.groups.includes(everyone);
      return byEveryone ? { ...verdict, met: true, byEveryone } : verdict;
    }
    case 'concern':
      return termVerdict(condition, module.concerns, answers);
    case 'user':
      return termVerdict(condition, module.users, answers);
    case 'phase':
      return termVerdict(condition, module.phases, answers);
  }
}

function termVerdict(
  condition: Exclude<ConditionKey, LimitedDimension>,
  named: readonly string[],
  answers: FinderAnswers,
): Exclude<Verdict, { readonly level: Level }> | undefined {
  const asked = valuesOf(answers, condition);
  if (asked.length === 0) return undefined;
  const terms = asked.filter((term) => named.includes(term));
  const met = terms.length > 0;
  return { condition, met, terms: met ? terms : asked, missed: asked.length - terms.length };
}

/** Each condition weighs more than all after it together, so that the least sum keeps the more important ones. */
const weightOf = (condition: ConditionKey) => 2 ** (conditionKeys.length - conditionKeys.indexOf(condition));

/** A match with what sorting asks for, reckoned once. */
interface Weighed<Module> {
  readonly match: Match<Module>;
  readonly unmet: readonly ConditionKey[];
  /** Sum of the weights of unmet conditions; the same sum means the same conditions. */
  readonly weight: number;
  readonly excess: number;
  /** How many of the concerns, and of the groups, that were asked for it does not name. */
  readonly missedConcerns: number;
  readonly missedGroups: number;
}

function missedOf(verdicts: readonly Verdict[], key: ManyValuedKey): number {
  const verdict = verdicts.find(({ condition }) => condition === key);
  return verdict && 'missed' in verdict ? verdict.missed : 0;
}

function weigh<Module extends FinderModule>(module: Module, answers: FinderAnswers): Weighed<Module> {
  const verdicts = conditionKeys.flatMap((condition) => verdictOf(module, condition, answers) ?? []);
  const unmet = verdicts.filter(({ met }) => !met).map(({ condition }) => condition);
  return {
    match: { module, verdicts },
    unmet,
    weight: unmet.reduce((sum, condition) => sum + weightOf(condition), 0),
    excess: verdicts.reduce((sum, verdict) => sum + ('excess' in verdict ? verdict.excess : 0), 0),
    missedConcerns: missedOf(verdicts, 'concern'),
    missedGroups: missedOf(verdicts, 'group'),
  };
}

/**
 * Finds the modules for a set of answers. Where no module meets all conditions, some are given up, as few important ones
 * as possible, so that there is always a hit and a word on what it cost: whatever else is given up, the problem stays.
 *
 * Hits stand in this order: those that name more of the concerns, then nearest to the limits, then those that name more
 * of the groups before those for everybody, then as the modules came. That is no judgement of quality.
 */
export function findModules<Module extends FinderModule>(
  modules: readonly Module[],
  answers: FinderAnswers,
): FinderResult<Module> {
  const weighed = modules.map((module) => weigh(module, answers));
  const best = weighed.reduce<Weighed<Module> | undefined>(
    (least, one) => (least === undefined || one.weight < least.weight ? one : least),
    undefined,
  );
  if (best === undefined) return { loosened: [], hits: [], near: [] };
  const hits = weighed
    .filter(({ weight }) => weight === best.weight)
    .sort(
      (a, b) => a.missedConcerns - b.missedConcerns || a.excess - b.excess || a.missedGroups - b.missedGroups,
    );
  const near = weighed
    .filter(
      ({ weight, unmet, match }) =>
        weight !== best.weight &&
        unmet.length <= best.unmet.length + 1 &&
        unmet.length < match.verdicts.length,
    )
    .sort((a, b) => a.unmet.length - b.unmet.length || a.weight - b.weight || a.excess - b.excess)
    .slice(0, nearAtMost);
  const matchOf = ({ match }: Weighed<Module>) => match;
  return { loosened: best.unmet, hits: hits.map(matchOf), near: near.map(matchOf) };
}
