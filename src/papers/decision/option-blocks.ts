import { type DimensionRow, compareModules, comparedModule } from '../../domain/comparison/comparison.ts';
import { comparisonLead, dimensionDifference } from '../../domain/comparison/rating-orders.ts';
import { dimensionWords } from '../../i18n/dimension-words.ts';
import { differenceSentences, leadSentence } from '../../i18n/compare-sentences.ts';
import { decisionTexts } from '../../i18n/decision-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { heading, list, note, paragraph, table } from '../model/make-blocks.ts';
import { type Block, type Content, blank, words } from '../model/paper.ts';
import type { DecidedModule, DecidedPlan, DecisionParts } from './decision-parts.ts';
import { letteredTitle, measureLetter } from './measure-letters.ts';

const { text, plural } = textsFrom(decisionTexts);

/** Dimensions that tell most about what an option takes. */
const telling = ['staff', 'cost', 'time'] as const;
const optionShares = [0.25, 0.34, 0.23, 0.18];

function placesWords({ places }: DecidedModule): string {
  const names = [...new Set(places.map(({ place }) => place))];
  if (names.length === 0) return text('places.none');
  return plural('places', names.length, { names: names.slice(0, 2).join(', ') });
}

/** The measures with what they are, what they take and where they are at work; further rows may follow. */
function measureTable(
  corner: string,
  modules: readonly DecidedModule[],
  phaseOf: (title: string) => string,
  more: readonly (readonly (string | Content)[])[] = [],
): Block {
  const rows = modules.map((module, index) => {
    const title = letteredTitle(module.title, index);
    const phase = phaseOf(module.title);
    return [
      phase === '' ? title : text('options.phase', { title, phase }),
      module.summary,
      telling.map((key) => module.effort[key].words).join(', '),
      placesWords(module),
    ];
  });
  const head = [corner, text('options.about'), text('options.effort'), text('options.places')];
  return table(head, [...rows, ...more], { shares: optionShares });
}

/** What separates alternatives, in one sentence for all and one per dimension that differs. */
function differences(modules: readonly DecidedModule[]): Block[] {
  if (modules.length < 2) return [];
  const rows = compareModules(modules.map(comparedModule));
  const names = modules.map((_, index) => measureLetter(index));
  const sentences = rows
    .filter((row): row is DimensionRow => row.kind === 'dimension' && row.state !== 'equal')
    .map((row) => {
      const { editors, visitors, few } = differenceSentences(dimensionDifference(row), names);
      return [`${dimensionWords[row.key].name}. ${editors}`, visitors, few].filter(Boolean).join(' ');
    });
  return [
    heading(3, text('options.difference')),
    paragraph(leadSentence(comparisonLead(rows), names)),
    ...(sentences.length === 0 ? [] : [list(sentences)]),
  ];
}

function remarks({ items, withRemarks }: DecidedPlan): Block[] {
  const given = items.filter(({ remark }) => remark.trim() !== '');
  if (!withRemarks || given.length === 0) return [];
  return [
    heading(3, text('options.remarks')),
    list(given.map(({ title, remark }) => text('options.remark', { title, remark }))),
  ];
}

/** Doing all that is proposed, a part of it, or nothing. */
function planOptions(count: number): Block {
  const against = blank(text('options.reason.against'));
  const rows = [
    [plural('options.all', count), blank(text('options.reason.for')), against, text('options.cost.below')],
    ...(count > 1
      ? [[text('options.smaller'), blank(text('options.smaller.for')), against, text('finance.unknown')]]
      : []),
    [
      text('options.nothing'),
      text('options.nothing.for'),
      blank(text('options.nothing.blank')),
      text('options.nothing.cost'),
    ],
  ];
  const head = [text('options.option'), text('options.for'), text('options.against'), text('options.cost')];
  return table(head, rows, { shares: [0.25, 0.25, 0.25, 0.25] });
}

/** The options a council has, doing nothing among them. */
export function optionBlocks({ modules, plan, origin }: DecisionParts): Block[] {
  const effortNote = note(text('options.effort.note', { name: origin.name }));
  if (plan) {
    const phaseOf = (title: string) => plan.items.find((item) => item.title === title)?.phase ?? '';
    return [
      heading(2, text('options')),
      measureTable(text('options.measure'), modules, phaseOf),
      effortNote,
      ...remarks(plan),
      planOptions(modules.length),
    ];
  }
  const nothing = [
    text('options.nothing'),
    [...words(`${text('options.nothing.about')} `), ...blank(text('options.nothing.blank'))],
    text('options.nothing.effort'),
    text('options.nothing.places'),
  ];
  return [
    heading(2, text('options')),
    measureTable(text('options.option'), modules, () => '', [nothing]),
    effortNote,
    ...differences(modules),
  ];
}
