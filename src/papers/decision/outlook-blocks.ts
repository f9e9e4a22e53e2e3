import { type FigureSum, sumFigures } from '../../domain/figures/figure-sum.ts';
import { displayThresholds } from '../../domain/ratings/display-rule.ts';
import { decisionTexts } from '../../i18n/decision-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { ratingCount } from '../../i18n/visitor-marks-words.ts';
import { blankParagraph, heading, list, note, paragraph, table } from '../model/make-blocks.ts';
import { type Block, type Content, blank, words } from '../model/paper.ts';
import type { DecidedModule, DecisionParts } from './decision-parts.ts';
import { measureLetter } from './measure-letters.ts';
import { riskTable } from './risk-table.ts';
import { firstSteps, stepWords, timeWords, weeksToStart } from './step-times.ts';
import { measures, sumsOf } from './summed-measures.ts';

const { text } = textsFrom(decisionTexts);

/** How many risks of each of so many measures stand in the body, which is to end after three pages. */
function risksInBody(measures: number): number {
  return measures > 2 ? 1 : 2;
}

/** What an office checks besides money: it says "not checked" until somebody has. */
export function effectBlocks(): Block[] {
  const fields = ['climate', 'inclusion', 'data'] as const;
  const rows = fields.map((field) => ({
    name: text(`effects.${field}`),
    content: words(text('effects.default')),
  }));
  return [heading(2, text('effects')), { kind: 'facts', rows }];
}

/** The sentences of a text. */
function sentencesOf(all: string): string[] {
  return all.split(/(?<=[.!?]) (?=[A-ZÄÖÜ„])/);
}

/** The sentence that says what to do: the first that speaks to the reader, else the first. */
function advice(all: string): string {
  const sentences = sentencesOf(all);
  return sentences.find((sentence) => /\bSie\b/.test(sentence)) ?? sentences[0] ?? '';
}

/** The first risks of each measure with what to do about them, a sentence each. */
export function riskBlocks({ modules }: DecisionParts): Block[] {
  if (modules.every(({ pitfalls }) => pitfalls.length === 0))
    return [heading(2, text('risks')), paragraph(text('risks.none'))];
  const short = modules.map((module) => ({
    ...module,
    pitfalls: module.pitfalls
      .slice(0, risksInBody(modules.length))
      .map(({ symptom, earlySign, countermeasure }) => ({
        symptom,
        earlySign: sentencesOf(earlySign)[0] ?? '',
        countermeasure: advice(countermeasure),
      })),
  }));
  return [heading(2, text('risks')), riskTable(short), note(text('risks.more'))];
}

/** How a measure begins and when it runs. */
function stepRows(module: DecidedModule, index: number): (string | Content)[][] {
  const letter = measureLetter(index);
  const [first] = firstSteps(module);
  const weeks = weeksToStart(module);
  const until =
    weeks === undefined ? text('steps.unknown') : text('steps.start.when', { time: timeWords(weeks) });
  const begin = first
    ? [
        [
          text('steps.first', { letter, step: first.title }),
          first.actor ?? blank(text('steps.who.blank')),
          text('steps.first.when', { time: stepWords(first) }),
        ],
      ]
    : [];
  return [...begin, [text('steps.start', { letter }), blank(text('steps.who.blank')), until]];
}

/** What follows the decision, with a time line. */
export function stepBlocks({ kind, modules }: DecisionParts): Block[] {
  const date = blank(text('steps.date.blank'));
  return [
    heading(2, text('steps')),
    table(
      [text('steps.step'), text('steps.who'), text('steps.when')],
      [
        [text('steps.decide'), blank(text(`head.body.${kind}`)), date],
        ...modules.flatMap(stepRows),
        [text('steps.report'), blank(text('steps.who.blank')), date],
      ],
      { shares: [0.34, 0.36, 0.3] },
    ),
    note(text('steps.note')),
  ];
}

/** What is known of ratings, in one sentence; nothing where every measure has enough for a statement. */
function ratingWords(modules: readonly DecidedModule[]): string[] {
  if (modules.every(({ ratings }) => ratings === null)) return [text('open.unrated')];
  const parts = modules.flatMap(({ ratings }, index) => {
    const letter = measureLetter(index);
    const raters = ratings?.raters ?? 0;
    if (raters === 0) return [text('open.rated.none', { letter })];
    return raters < displayThresholds.median
      ? [text('open.rated.few', { letter, count: ratingCount(raters) })]
      : [];
  });
  return parts.length === 0 ? [] : [text('open.rated', { parts: parts.join('; ') })];
}

/** Measures that are in none of the sums of some lines, in one sentence. */
function lackingWords(
  modules: readonly DecidedModule[],
  sums: readonly FigureSum[],
  what: 'money' | 'staff',
  lines: readonly (keyof typeof measures)[],
): string[] {
  const known = new Set(
    lines.flatMap((line) =>
      sumsOf(sums, measures[line]).flatMap(({ parts }) => parts.map(({ title }) => title)),
    ),
  );
  const letters = modules.flatMap(({ title }, index) => (known.has(title) ? [] : [measureLetter(index)]));
  return letters.length === 0
    ? []
    : [text('open.unknown', { what: text(`open.${what}`), letters: letters.join(', ') })];
}

/** What is not settled: what clashes, what nobody documents, and what only the author can find out. */
export function openBlocks({ modules, plan }: DecisionParts): Block[] {
  const sums = plan?.sums.sums ?? sumFigures(modules);
  const points = [
    ...(plan?.clashes ?? []),
    ...lackingWords(modules, sums, 'money', ['once', 'year']),
    ...lackingWords(modules, sums, 'staff', ['posts', 'hours']),
    ...ratingWords(modules),
    ...(modules.some(({ gaps }) => gaps.length > 0) ? [text('open.gaps')] : []),
  ];
  return [
    heading(2, text('open')),
    ...(points.length === 0 ? [] : [list(points)]),
    blankParagraph(text('open.blank')),
  ];
}
