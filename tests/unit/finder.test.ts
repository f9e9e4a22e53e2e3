import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { levels } from '../../src/domain/dimensions.ts';
import {
  type FinderAnswers,
  type FinderModule,
  conditionKeys,
  everyone,
  findModules,
  limits,
} from '../../src/domain/finder/find-modules.ts';
import { answerKeys, answersQuery, parseAnswers } from '../../src/domain/finder/finder-answers.ts';

const limitWords = ['wenig', 'mittel'] as const;

function idsOf(vocabulary: string): string[] {
  const terms = z
    .array(z.object({ id: z.string() }))
    .parse(parse(readFileSync(`content/vocabularies/${vocabulary}.yaml`, 'utf8')));
  return terms.map(({ id }) => id);
}

const vocabularies = {
  concern: idsOf('concerns'),
  group: idsOf('target-groups'),
  user: idsOf('users'),
  phase: idsOf('phases'),
};

const level = z.object({
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
});
const frontmatter = z.object({
  concerns: z.array(z.string()),
  phases: z.array(z.string()),
  targetGroups: z.array(z.object({ group: z.string() })),
  users: z.array(z.object({ user: z.string() })),
  effort: z.object({ time: level, staff: level, cost: level }),
});

/** The modules of the real content, as the finder sees them. */
const real: readonly FinderModule[] = readdirSync('content/modules')
  .filter((name) => /^[^_].*\.mdx$/.test(name))
  .map((name) => {
    const head = readFileSync(`content/modules/${name}`, 'utf8').split(/^---$/m)[1] ?? '';
    const data = frontmatter.parse(parse(head));
    return {
      concerns: data.concerns,
      groups: data.targetGroups.map(({ group }) => group),
      users: data.users.map(({ user }) => user),
      phases: data.phases,
      levels: {
        time: data.effort.time.level,
        staff: data.effort.staff.level,
        cost: data.effort.cost.level,
      },
    };
  });

/** Whether a module meets a condition, said a second time and in another way than the rule. */
function meets(
  module: FinderModule,
  answers: FinderAnswers,
  condition: (typeof conditionKeys)[number],
): boolean {
  const { concern, group, user, phase } = answers;
  switch (condition) {
    case 'concern':
      return concern === undefined || module.concerns.some((id) => concern.includes(id));
    case 'group':
      return group === undefined || module.groups.some((id) => group.includes(id) || id === everyone);
    case 'user':
      return user === undefined || module.users.some((id) => id === user);
    case 'phase':
      return phase === undefined || module.phases.some((id) => id === phase);
    default: {
      const limit = answers[condition];
      if (limit === undefined) return true;
      return limit === 'wenig' ? module.levels[condition] < 3 : module.levels[condition] < 4;
    }
  }
}

/** The order in which conditions are kept, said a second time: the last is given up first. */
const importance = ['concern', 'group', 'staff', 'cost', 'time', 'user', 'phase'] as const;

/**
 * What must hold of every answer of the finder; says what does not, undefined where all holds. Where some module helps
 * with every problem, as on the real content, none is ever given up.
 */
function broken(
  modules: readonly FinderModule[],
  answers: FinderAnswers,
  everyProblemHasHelp = false,
): string | undefined {
  const { loosened, hits, near } = findModules(modules, answers);
  const given = conditionKeys.filter((condition) => answers[condition] !== undefined);
  if (hits.length === 0) return 'nothing found';
  let left = modules;
  const givenUp: string[] = [];
  for (const condition of importance.filter((one) => answers[one] !== undefined)) {
    const meeting = left.filter((module) => meets(module, answers, condition));
    if (meeting.length > 0) left = meeting;
    else givenUp.push(condition);
  }
  if (loosened.join() !== givenUp.join()) return `gave up ${loosened.join()} instead of ${givenUp.join()}`;
  if (everyProblemHasHelp && loosened.includes('concern')) return 'gave up the problem';
  if (left.length !== hits.length) return 'left out a module that meets as much';
  const shown = new Set([...hits, ...near].map(({ module }) => module));
  if (shown.size !== hits.length + near.length) return 'shows a module twice';
  for (const { module, verdicts } of [...hits, ...near]) {
    if (verdicts.length !== given.length) return 'a verdict is missing';
    for (const { condition, met } of verdicts) {
      if (met !== meets(module, answers, condition)) return `wrong verdict on ${condition}`;
    }
  }
  for (const { verdicts } of hits) {
    if (verdicts.some(({ condition, met }) => met === loosened.includes(condition))) {
      return 'a hit misses another condition than the loosened ones';
    }
  }
  if (near.some(({ verdicts }) => verdicts.filter(({ met }) => !met).length > loosened.length + 1)) {
    return 'near misses two conditions more than a hit';
  }
  if (near.some(({ verdicts }) => verdicts.every(({ met }) => !met))) return 'near without any match';
  return undefined;
}

function pairsOf(ids: readonly string[]): (readonly string[])[] {
  return ids.flatMap((one, place) => ids.slice(place + 1).map((other) => [one, other]));
}

describe('the finder', () => {
  it('answers every combination of answers on the real content, and says what it loosened', () => {
    const any = [undefined];
    const means = [undefined, ...limitWords];
    let combinations = 0;
    const wrong: string[] = [];
    for (const concern of [...any, ...vocabularies.concern])
      for (const group of [...any, ...vocabularies.group])
        for (const user of [...any, ...vocabularies.user])
          for (const phase of [...any, ...vocabularies.phase])
            for (const time of means)
              for (const staff of means)
                for (const cost of means) {
                  const answers: FinderAnswers = {
                    ...(concern === undefined ? {} : { concern: [concern] }),
                    ...(group === undefined ? {} : { group: [group] }),
                    ...(user === undefined ? {} : { user }),
                    ...(phase === undefined ? {} : { phase }),
                    ...(time === undefined ? {} : { time }),
                    ...(staff === undefined ? {} : { staff }),
                    ...(cost === undefined ? {} : { cost }),
                  };
                  combinations += 1;
                  const found = broken(real, answers, true);
                  if (found !== undefined && wrong.length < 5)
                    wrong.push(`${answersQuery(answers)}: ${found}`);
                }
    expect(wrong).toEqual([]);
    const { concern, group, user, phase } = vocabularies;
    expect(combinations).toBe(
      (concern.length + 1) * (group.length + 1) * (user.length + 1) * (phase.length + 1) * 27,
    );
  }, 120_000);

  it('answers every pair of problems with every pair of groups, for every role with little of everything', () => {
    const wrong: string[] = [];
    for (const concern of pairsOf(vocabularies.concern))
      for (const group of pairsOf(vocabularies.group))
        for (const user of vocabularies.user)
          for (const phase of vocabularies.phase) {
            const answers: FinderAnswers = {
              ...{ concern, group, user, phase },
              ...{ time: 'wenig', staff: 'wenig', cost: 'wenig' },
            };
            const found = broken(real, answers, true);
            if (found !== undefined && wrong.length < 5) wrong.push(`${answersQuery(answers)}: ${found}`);
          }
    expect(wrong).toEqual([]);
  }, 120_000);

  const term = fc.constantFrom('a', 'b', 'c', everyone);
  const some = fc.uniqueArray(term, { minLength: 1, maxLength: 3 });
  const terms = fc.uniqueArray(term, { maxLength: 3 });
  const module: fc.Arbitrary<FinderModule> = fc.record({
    concerns: terms,
    groups: terms,
    users: terms,
    phases: terms,
    levels: fc.record({
      time: fc.constantFrom(...levels),
      staff: fc.constantFrom(...levels),
      cost: fc.constantFrom(...levels),
    }),
  });
  const limit = fc.constantFrom(...limitWords);
  const answersOf: fc.Arbitrary<FinderAnswers> = fc.record(
    { concern: some, group: some, user: term, phase: term, time: limit, staff: limit, cost: limit },
    { requiredKeys: [] },
  );

  it('keeps its promises on generated content too', () => {
    fc.assert(
      fc.property(fc.array(module, { minLength: 1, maxLength: 25 }), answersOf, (modules, answers) => {
        expect(broken(modules, answers)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('finds nothing only where there is nothing', () => {
    expect(findModules([], { concern: ['a'] })).toEqual({ loosened: [], hits: [], near: [] });
  });

  it('gives up the phase before the problem', () => {
    const base = { groups: [], users: [], levels: { time: 1, staff: 1, cost: 1 } } as const;
    const other = { ...base, concerns: ['b'], phases: ['a'] };
    const later = { ...base, concerns: ['a'], phases: ['b'] };
    const { loosened, hits } = findModules([other, later], { concern: ['a'], phase: 'a' });
    expect(loosened).toEqual(['phase']);
    expect(hits.map((match) => match.module)).toEqual([later]);
  });

  it('puts what helps with more of the problems first, and says with which', () => {
    const base = { groups: [], users: [], phases: [], levels: { time: 1, staff: 1, cost: 1 } } as const;
    const one: FinderModule = { ...base, concerns: ['a'] };
    const both: FinderModule = { ...base, concerns: ['b', 'a', 'c'] };
    const { hits } = findModules([one, both], { concern: ['a', 'b'] });
    expect(hits.map((match) => match.module)).toEqual([both, one]);
    expect(hits.map(({ verdicts }) => verdicts[0])).toMatchObject([
      { met: true, terms: ['a', 'b'], missed: 0 },
      { met: true, terms: ['a'], missed: 1 },
    ]);
  });

  it('puts modules that name the group before those for everybody, and the nearest to the limit first', () => {
    const base = { concerns: [], users: [], phases: [] } as const;
    const forAll: FinderModule = { ...base, groups: [everyone], levels: { time: 1, staff: 5, cost: 1 } };
    const forOld: FinderModule = { ...base, groups: ['a'], levels: { time: 1, staff: 5, cost: 1 } };
    const nearer: FinderModule = { ...base, groups: [everyone], levels: { time: 1, staff: 4, cost: 1 } };
    const { hits, loosened } = findModules([forAll, forOld, nearer], { group: ['a'], staff: 'wenig' });
    expect(loosened).toEqual(['staff']);
    expect(hits.map((match) => match.module)).toEqual([nearer, forOld, forAll]);
  });
});

describe('answers in an address', () => {
  const offered = new Map([
    ...(['concern', 'group', 'user', 'phase'] as const).map(
      (key) => [answerKeys[key], new Set(vocabularies[key])] as const,
    ),
    ...(['time', 'staff', 'cost'] as const).map(
      (key) => [answerKeys[key], new Set(Object.keys(limits))] as const,
    ),
  ]);

  it('come back from it', () => {
    const given: fc.Arbitrary<FinderAnswers> = fc.record(
      {
        concern: fc.uniqueArray(fc.constantFrom(...vocabularies.concern), { minLength: 1, maxLength: 3 }),
        group: fc.uniqueArray(fc.constantFrom(...vocabularies.group), { minLength: 1, maxLength: 3 }),
        user: fc.constantFrom(...vocabularies.user),
        phase: fc.constantFrom(...vocabularies.phase),
        time: fc.constantFrom(...limitWords),
        staff: fc.constantFrom(...limitWords),
        cost: fc.constantFrom(...limitWords),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(given, (answers) => {
        expect(parseAnswers(new URLSearchParams(answersQuery(answers)), offered)).toEqual(answers);
      }),
    );
  });

  it('are passed over where no question offers them', () => {
    const query = new URLSearchParams('anliegen=<script>&personal=viel&phase=planung,umsetzung&x=1');
    expect(parseAnswers(query, offered)).toEqual({ phase: 'planung' });
  });

  it('have the term for everybody in the vocabulary', () => {
    expect(vocabularies.group).toContain(everyone);
  });
});
