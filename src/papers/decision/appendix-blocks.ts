import { dataFiles } from '../../config/routes.ts';
import { reasonToLeaveOut } from '../../domain/figures/addition-rule.ts';
import type { DocumentedFigure } from '../../domain/figures/documented-figure.ts';
import type { FigureKind } from '../../domain/figures/figure-terms.ts';
import { decisionTexts } from '../../i18n/decision-texts.ts';
import { figureText, kindText, placeText, scopeText } from '../../i18n/figure-text.ts';
import { germanDate } from '../../i18n/german-date.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { groupedTable, heading, list, note, paragraph, table } from '../model/make-blocks.ts';
import type { Block } from '../model/paper.ts';
import type { DecidedModule, DecisionParts } from './decision-parts.ts';
import { effortBlocks } from './effort-blocks.ts';
import { letteredTitle } from './measure-letters.ts';
import { NumberedSources } from './numbered-sources.ts';
import { riskTable } from './risk-table.ts';
import { stepWords } from './step-times.ts';

const { text, plural } = textsFrom(decisionTexts);

/** What bears on money and work, and therefore stands in the paper itself. */
const shownKinds: readonly FigureKind[] = [
  'cost',
  'investment',
  'funding',
  'fee',
  'saving',
  'staff',
  'volunteers',
];

function isShown({ kind }: DocumentedFigure): boolean {
  return shownKinds.includes(kind);
}

/** What a figure stands for: kind, scope and note, and whether it is in the sums. */
function purpose(figure: DocumentedFigure): string {
  const counted = reasonToLeaveOut(figure) === undefined ? [text('appendix.figures.counted')] : [];
  return [kindText(figure.kind), scopeText(figure), figure.note ?? '', ...counted].filter(Boolean).join('; ');
}

function figureBlocks({ modules, origin }: DecisionParts, sources: NumberedSources): Block[] {
  const groups = modules.flatMap(({ title, figures }, index) => {
    const rows = figures
      .filter(isShown)
      .map((figure) => [
        figureText(figure),
        placeText(figure),
        purpose(figure),
        sources.numbersOf(figure.sources),
      ]);
    return rows.length === 0 ? [] : [{ title: letteredTitle(title, index), rows }];
  });
  const others = new Set(
    modules.flatMap(({ figures }) => figures.filter((figure) => !isShown(figure)).map(({ key }) => key)),
  ).size;
  const head = [
    text('appendix.figures.number'),
    text('appendix.figures.place'),
    text('appendix.figures.purpose'),
    text('appendix.figures.source'),
  ];
  const address = `${origin.base}${dataFiles.figuresCsv}`;
  return [
    heading(2, text('appendix.figures')),
    groups.length === 0
      ? paragraph(text('appendix.figures.none'))
      : groupedTable(head, groups, { shares: [0.23, 0.25, 0.42, 0.1] }),
    ...(others === 0 ? [] : [note(plural('appendix.figures.more', others, { address }))]),
  ];
}

function stepBlocks(modules: readonly DecidedModule[]): Block[] {
  const groups = modules.flatMap(({ title, steps }, index) =>
    steps.length === 0
      ? []
      : [
          {
            title: letteredTitle(title, index),
            rows: steps.map((step) => [step.title, step.actor ?? text('steps.unknown'), stepWords(step)]),
          },
        ],
  );
  if (groups.length === 0) return [];
  const head = [text('steps.step'), text('steps.who'), text('steps.duration')];
  return [heading(2, text('appendix.steps')), groupedTable(head, groups, { shares: [0.38, 0.4, 0.22] })];
}

function indicatorBlocks(modules: readonly DecidedModule[]): Block[] {
  const groups = modules.flatMap(({ title, indicators }, index) =>
    indicators.length === 0
      ? []
      : [
          {
            title: letteredTitle(title, index),
            rows: indicators.map(({ name, counting, baseline, when }) => [name, counting, baseline, when]),
          },
        ],
  );
  if (groups.length === 0) return [];
  const head = (['name', 'counting', 'baseline', 'when'] as const).map((key) =>
    text(`appendix.indicators.${key}`),
  );
  return [
    heading(2, text('appendix.indicators')),
    groupedTable(head, groups, { shares: [0.2, 0.36, 0.27, 0.17] }),
  ];
}

function afterFundingBlocks(modules: readonly DecidedModule[]): Block[] {
  const known = modules.flatMap(({ title, afterFunding }, index) =>
    afterFunding === undefined ? [] : [{ title: letteredTitle(title, index), words: afterFunding }],
  );
  if (known.length === 0) return [];
  return [
    heading(2, text('appendix.afterFunding')),
    ...known.flatMap(({ title, words }) => [
      heading(3, title),
      ...words.split(/\n\s*\n/).map((part) => paragraph(part.replaceAll('\n', ' ').trim())),
    ]),
  ];
}

function gapBlocks(modules: readonly DecidedModule[]): Block[] {
  const known = modules.filter(({ gaps }) => gaps.length > 0);
  if (known.length === 0) return [];
  return [
    heading(2, text('appendix.gaps')),
    ...modules.flatMap(({ title, gaps }, index) =>
      gaps.length === 0 ? [] : [heading(3, letteredTitle(title, index)), list(gaps)],
    ),
  ];
}

function sourceBlocks({ modules, origin }: DecisionParts, sources: NumberedSources): Block[] {
  const head = [text('appendix.sources.number'), text('appendix.sources.source')];
  const pages = modules.map(({ title, address, checked }, index) =>
    text('appendix.sources.page', {
      title: letteredTitle(title, index),
      address: `${origin.base}${address}`,
      date: germanDate(checked),
    }),
  );
  const rows = sources.lines().map((line, index) => [String(index + 1), line]);
  return [
    heading(2, text('appendix.sources')),
    ...(rows.length === 0 ? [] : [table(head, rows, { shares: [0.07, 0.93] })]),
    paragraph(text('appendix.sources.pages')),
    list(pages),
  ];
}

/** What bears the paper: figures with place, year, purpose and source, effort, risks, steps, and sources. */
export function appendixBlocks(parts: DecisionParts): Block[] {
  const { modules } = parts;
  const sources = new NumberedSources(modules.flatMap(({ figures }) => figures.filter(isShown)));
  return [
    { kind: 'page-break' },
    ...figureBlocks(parts, sources),
    ...effortBlocks(parts),
    ...(modules.some(({ pitfalls }) => pitfalls.length > 0)
      ? [heading(2, text('appendix.risks')), riskTable(modules)]
      : []),
    ...stepBlocks(modules),
    ...indicatorBlocks(modules),
    ...afterFundingBlocks(modules),
    ...gapBlocks(modules),
    ...sourceBlocks(parts, sources),
  ];
}
