import { listWords } from '../../i18n/list-words.ts';
import { levelWords } from '../../i18n/dimension-words.ts';
import { type PlanClash, ownPost } from '../../domain/plan/plan-clashes.ts';
import type { PlanTableWords } from '../../domain/plan/plan-table.ts';
import { planBounds } from '../../domain/plan/plan.ts';
import type { PlanProblem } from '../../domain/plan/plan-findings.ts';
import { leftOutSentence, leftOutSentences, ownMark } from '../../i18n/figure-sum-words.ts';
import { figureSumTexts } from '../../i18n/figure-sum-texts.ts';
import { periodText, rangeText, unitText } from '../../i18n/figure-text.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { type TableOrigin, figureLine, licenceText, sampleOriginText } from '../../i18n/table-words.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import type { ShownRecord } from './load-planned.ts';

const { text } = textsFrom(planTexts);
const own = textsFrom(figureSumTexts);

/** Records of modules by slug. */
type Known = ReadonlyMap<string, ShownRecord>;

/** The title of a module: its own, or the one that another module's record gives, or at last the slug. */
export function titleOf(slug: string, known: Known): string {
  const own = known.get(slug)?.title;
  if (own !== undefined) return own;
  for (const { titles } of known.values()) {
    const title = titles[slug];
    if (title !== undefined) return title;
  }
  return slug;
}

/** A clash or hint with its reason as one German sentence. */
export function clashSentence(clash: PlanClash, known: Known, phaseOf: (id: string) => string): string {
  const title = (slug: string) => titleOf(slug, known);
  switch (clash.kind) {
    case 'staff': {
      const modules = clash.modules.map((slug) =>
        text('clash.module', {
          title: title(slug),
          words: levelWords('staff', known.get(slug)?.staff ?? ownPost),
        }),
      );
      return text('clash.staff', { phase: phaseOf(clash.phase), modules: listWords(modules) });
    }
    case 'phase':
      return text('clash.phase', {
        module: title(clash.module),
        phase: phaseOf(clash.phase),
        fits: listWords(clash.fits.map(phaseOf)),
      });
    case 'duplicate':
      return text('clash.duplicate', { module: title(clash.module), times: clash.times });
    case 'missing':
    case 'late':
      return text(`clash.${clash.kind}`, { module: title(clash.module), needs: title(clash.needs) });
    case 'together':
      return text('hint.together', {
        module: title(clash.module),
        other: title(clash.other),
        reason: clash.reason,
      });
    case 'suggestion':
      return text('hint.suggestion', {
        module: title(clash.module),
        by: listWords(clash.by.map((slug) => text('clash.title.quoted', { title: title(slug) }))),
      });
  }
}

/** What is wrong with a plan from outside: place, expectation, finding and remedy. */
export function problemSentence({ code, place, found }: PlanProblem): string {
  const what = text(`problem.${code}`, planBounds);
  return text('broken.at', {
    place: place === '' ? text('problem.start') : place,
    what,
    found: found === '' ? text('problem.nothing') : found,
  });
}

/** The German words of the plan's tables. */
export function planTableWords(origin: TableOrigin, phaseOf: (id: string) => string): PlanTableWords {
  return {
    head: (key) => text(`table.${key}`),
    ownHead: (part, key) => text(`table.own.${part}`, { what: own.text(`own.${key}`) }),
    phase: phaseOf,
    levelWords,
    figureLine,
    what: ({ unit }) => unitText(unit),
    per: ({ per }) => periodText(per),
    leftOut: leftOutSentences,
    basis: ({ unit, per, parts }) =>
      parts
        .map(({ title, min, max, figures, own: number }) => {
          const amount = rangeText({ unit, per, min, max });
          const from = number ? ownMark(number) : figures.map(figureLine).join(' | ');
          return text('table.basis.of', { title, amount, from });
        })
        .join('\n'),
    counted: (leftOut) => (leftOut ? leftOutSentence(leftOut) : text('table.counted')),
    sample: sampleOriginText(origin),
    licence: licenceText(origin),
    date: origin.date,
    base: origin.base,
  };
}

/** Levels of time, staff and cost of a module in one line. */
export function levelsLine(levels: Readonly<Record<'time' | 'staff' | 'cost', 1 | 2 | 3 | 4 | 5>>): string {
  return text('item.levels', {
    time: levelWords('time', levels.time),
    staff: levelWords('staff', levels.staff),
    cost: levelWords('cost', levels.cost),
  });
}
