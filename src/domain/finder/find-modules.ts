import type { Level } from '../dimensions.ts';

/**
 * What the finder can be asked to respect, the most important first. The order decides which condition is given up
 * when no module meets all: the problem and the people last, the phase first, for phases repeat and overlap.
 */
export const conditionKeys = ['concern', 'group', 'user', 'staff', 'cost', 'time', 'phase'] as const;
export type ConditionKey = (typeof conditionKeys)[number];

/** The dimensions of which the finder asks how much is there. */
export const limitedDimensions = ['time', 'staff', 'cost'] as const;
export type LimitedDimension = (typeof limitedDimensions)[number];

/** How much is there, as the highest level a module may have: little up to 2, some up to 3. */
export const limits = { wenig: 2, mittel: 3 } as const;
export type Limit = keyof typeof limits;

/** The term of the vocabulary of target groups that includes all others. */
export const everyone = 'alle';

/** Answers given, each the id of a term or, for time, staff and cost, a limit. A question left out is no condition. */
export type FinderAnswers = Readonly<
  Partial<Record<Exclude<ConditionKey, LimitedDimension>, string> & Record<LimitedDimension, Limit>>
>;

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
      /** True where the group asked for is only meant because everybody is. */
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
  /** Conditions given up because no module meets all; the fewest possible, empty where some module meets all. */
  readonly loosened: readonly ConditionKey[];
  /** Modules that meet every condition but those loosened. Empty only where there is no module at all. */
  readonly hits: readonly Match<Module>[];
  /** Modules that miss at most one condition more than the hits, or as many others, and meet at least one. */
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
      const asked = answers.group;
      if (asked === undefined) return undefined;
      if (module.groups.includes(asked)) return { condition, met: true };
      const byEveryone = module.groups.includes(everyone);
      return byEveryone ? { condition, met: true, byEveryone } : { condition, met: false };
    }
    case 'concern':
      return termVerdict(condition, module.concerns, answers.concern);
    case 'user':
      return termVerdict(condition, module.users, answers.user);
    case 'phase':
      return termVerdict(condition, module.phases, answers.phase);
  }
}

function termVerdict(
  condition: 'concern' | 'user' | 'phase',
  terms: readonly string[],
  asked: string | undefined,
): Verdict | undefined {
  return asked === undefined ? undefined : { condition, met: terms.includes(asked) };
}

/** Each condition weighs more than all after it together, so that sets of conditions can be compared by their sum. */
const weightOf = (condition: ConditionKey) => 2 ** (conditionKeys.length - conditionKeys.indexOf(condition));

/** A match with what sorting asks for, reckoned once. */
interface Weighed<Module> {
  readonly match: Match<Module>;
  readonly unmet: readonly ConditionKey[];
  /** Sum of the weights of unmet conditions; the same sum means the same conditions. */
  readonly weight: number;
  readonly excess: number;
  readonly byEveryone: number;
}

function weigh<Module extends FinderModule>(module: Module, answers: FinderAnswers): Weighed<Module> {
  const verdicts = conditionKeys.flatMap((condition) => verdictOf(module, condition, answers) ?? []);
  const unmet = verdicts.filter(({ met }) => !met).map(({ condition }) => condition);
  return {
    match: { module, verdicts },
    unmet,
    weight: unmet.reduce((sum, condition) => sum + weightOf(condition), 0),
    excess: verdicts.reduce((sum, verdict) => sum + ('excess' in verdict ? verdict.excess : 0), 0),
    byEveryone: verdicts.some((verdict) => 'byEveryone' in verdict && verdict.byEveryone) ? 1 : 0,
  };
}

/**
 * Finds the modules for a set of answers. Where no module meets all conditions, the fewest are given up that lead to a
 * hit, and among as many the least important, so that there is always a hit and a word on what it cost.
 *
 * Hits stand in this order: nearest to the limits, then those that name the group asked for before those for everybody,
 * then as the modules came. That is no judgement of quality.
 */
export function findModules<Module extends FinderModule>(
  modules: readonly Module[],
  answers: FinderAnswers,
): FinderResult<Module> {
  const weighed = modules.map((module) => weigh(module, answers));
  const best = weighed.reduce<Weighed<Module> | undefined>(
    (least, one) =>
      least === undefined ||
      one.unmet.length < least.unmet.length ||
      (one.unmet.length === least.unmet.length && one.weight < least.weight)
        ? one
        : least,
    undefined,
  );
  if (best === undefined) return { loosened: [], hits: [], near: [] };
  const hits = weighed
    .filter(({ weight }) => weight === best.weight)
    .sort((a, b) => a.excess - b.excess || a.byEveryone - b.byEveryone);
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
