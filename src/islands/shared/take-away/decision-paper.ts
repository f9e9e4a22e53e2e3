import { comparisonLead, dimensionDifference } from '../../../domain/comparison/rating-orders.ts';
import {
  type DimensionRow,
  compareModules,
  comparedAtMost,
  comparedModule,
  comparisonLetters,
} from '../../../domain/comparison/comparison.ts';
import { dimensions, levelWords } from '../../../domain/dimensions.ts';
import { displayThresholds } from '../../../domain/ratings/display-rule.ts';
import { type FigureSum, figureRanges } from '../../../domain/figures/figure-sum.ts';
import { visitorMarks } from '../../../domain/ratings/visitor-marks.ts';
import { differenceSentences, leadSentence, listWords } from '../../../i18n/compare-sentences.ts';
import { rangeText, unitText } from '../../../i18n/figure-text.ts';
import { germanDate } from '../../../i18n/german-date.ts';
import { paperTexts } from '../../../i18n/paper-texts.ts';
import { textsFrom } from '../../../i18n/texts-from.ts';
import { type TableOrigin, figureLine } from '../../../i18n/table-words.ts';
import { ratingCount, visitorWords } from '../../../i18n/visitor-marks-words.ts';
import { blankParagraph, heading, list, paragraph, table } from '../../../papers/model/make-blocks.ts';
import type { Block, Paper, PaperPicture } from '../../../papers/model/paper.ts';
import type { ModuleRecord } from '../../../schemas/wire/module-record.ts';

const { text } = textsFrom(paperTexts);

/** What a paper is made from. */
export interface PaperParts {
  /** For whom: a council (Ratsvorlage) or a board (Vorstandsvorlage). */
  readonly kind: 'council' | 'board';
  /** The modules in their order; one is enough, as in a plan. */
  readonly modules: readonly ModuleRecord[];
  readonly origin: TableOrigin;
  /** Address of the comparison or plan. */
  readonly address: string;
  /** What the title names in place of the modules, as the title of a plan. */
  readonly subject?: string;
  /** The plan the modules belong to. They are then parts that go together, and not alternatives. */
  readonly plan?: readonly Block[];
  /** Sums of a plan; left out in a comparison, whose modules are alternatives. */
  readonly sums?: readonly FigureSum[];
  /** The effort profile as drawn by the browser. */
  readonly picture?: PaperPicture;
}

const subheading = (words: string) => heading(3, words);

const captioned = (caption: string, header: readonly string[], rows: readonly (readonly string[])[]) =>
  table(header, rows, { caption });

function listOr(items: readonly string[], none: string): Block {
  return items.length === 0 ? paragraph(none) : list(items);
}

/** The first paragraph of the objective. */
function aim({ objective }: ModuleRecord): string {
  return (
    objective
      .split(/\n\s*\n/)[0]
      ?.replaceAll('\n', ' ')
      .trim() ?? ''
  );
}

function optionsTable(modules: readonly ModuleRecord[]): Block {
  const labels = (terms: readonly { label: string }[]) => terms.map(({ label }) => label).join(', ');
  return captioned(
    text('paper.options.caption'),
    [
      text('paper.option'),
      text('paper.option.summary'),
      text('paper.option.users'),
      text('paper.option.groups'),
      text('paper.option.places'),
    ],
    modules.map(({ title, summary, users, targetGroups, places }) => [
      title,
      summary,
      labels(users),
      labels(targetGroups),
      places.length === 0 ? text('paper.none') : places.map(({ place }) => place).join(', '),
    ]),
  );
}

/** One sentence per dimension that differs, after the one that stands first. */
function differences(modules: readonly ModuleRecord[]): Block[] {
  if (modules.length < 2) return [];
  const rows = compareModules(modules.map(comparedModule));
  const names = modules.map(({ title }) => title);
  const sentences = rows
    .filter((row): row is DimensionRow => row.kind === 'dimension' && row.state !== 'equal')
    .map((row) => {
      const { editors, visitors, few } = differenceSentences(dimensionDifference(row), names);
      const name = dimensions.find(({ key }) => key === row.key)?.name ?? '';
      return [`${name}. ${editors}`, visitors, few].filter(Boolean).join(' ');
    });
  return [
    heading(2, text('paper.difference')),
    paragraph(leadSentence(comparisonLead(rows), names)),
    ...(sentences.length === 0 ? [] : [list(sentences)]),
  ];
}

/** As many modules as have room side by side on a sheet; a plan may have more and then has several tables. */
function sideBySide(modules: readonly ModuleRecord[]): ModuleRecord[][] {
  const sheets: ModuleRecord[][] = [];
  for (let at = 0; at < modules.length; at += comparedAtMost) {
    sheets.push(modules.slice(at, at + comparedAtMost));
  }
  return sheets;
}

function effortTable(modules: readonly ModuleRecord[]): Block {
  return captioned(
    text('paper.effort.caption'),
    [text('paper.criterion'), ...modules.map(({ title }) => title)],
    dimensions.map(({ key, name, leftPole, rightPole }) => [
      text('paper.dimension', { name, left: leftPole, right: rightPole }),
      ...modules.map(({ effort, ratings }) => {
        const { level } = effort[key];
        const estimate = text('paper.level', { level, words: levelWords(key, level) });
        const rated = visitorWords(visitorMarks(ratings?.dimensions[key])) || text('paper.unrated');
        return `${estimate}\n${rated}`;
      }),
    ]),
  );
}

function figuresTable(modules: readonly ModuleRecord[]): Block {
  return captioned(
    text('paper.figures.caption'),
    [text('paper.criterion'), ...modules.map(({ title }) => title)],
    [
      [
        text('paper.figures'),
        ...modules.map(({ figures }) => figures.map(figureLine).join('\n') || text('paper.unknown')),
      ],
    ],
  );
}

function sumBlocks(sums: readonly FigureSum[] | undefined): Block[] {
  if (sums === undefined || sums.length === 0) return [];
  const end = ({ unit, per }: FigureSum, hundredths: number) =>
    rangeText({ unit, per, min: hundredths, max: hundredths });
  return [
    subheading(text('paper.sums')),
    captioned(
      text('paper.sums.caption'),
      [
        text('paper.sums.what'),
        text('paper.sums.from'),
        text('paper.sums.to'),
        text('paper.sums.known'),
        text('paper.sums.unknown'),
      ],
      sums.map((sum) => [
        unitText(sum.unit),
        end(sum, sum.min),
        end(sum, sum.max),
        listWords(sum.parts.map(({ title }) => title)),
        sum.lacking.length === 0 ? text('paper.sums.none') : listWords(sum.lacking),
      ]),
    ),
  ];
}

function risks(modules: readonly ModuleRecord[]): Block[] {
  return modules.map((module): Block => {
    if (module.pitfalls.length === 0) return paragraph(`${module.title}: ${text('paper.none')}`);
    return captioned(
      text('paper.risks.caption', { title: module.title }),
      [text('paper.risks.symptom'), text('paper.risks.sign'), text('paper.risks.help')],
      module.pitfalls.map(({ symptom, earlySign, countermeasure }) => [symptom, earlySign, countermeasure]),
    );
  });
}

/** What the catalogue does not know: gaps, unknown amounts, ratings too few for a statement. */
function openPoints(modules: readonly ModuleRecord[]): string[] {
  return modules.flatMap((module) => {
    const { title, gaps, ratings } = module;
    const known = new Set(figureRanges(module.figures).map(({ unit }) => unit));
    const unknown = (['hours', 'posts', 'euros'] as const).filter((unit) => !known.has(unit)).map(unitText);
    const raters = ratings?.raters ?? 0;
    return [
      ...gaps.map((gap) => text('paper.open.gap', { title, gap })),
      ...(unknown.length > 0 ? [text('paper.open.unknown', { title, what: listWords(unknown) })] : []),
      ...(raters === 0 ? [text('paper.open.noRatings', { title })] : []),
      ...(raters > 0 && raters < displayThresholds.median
        ? [text('paper.open.ratings', { title, count: ratingCount(raters) })]
        : []),
    ];
  });
}

function sourcesOf({ title, checked, sources }: ModuleRecord): Block[] {
  return [
    subheading(text('paper.sources.of', { title, date: germanDate(checked) })),
    list(
      sources.map((source) =>
        [
          `${source.publisher}: ${source.title}`,
          source.published === undefined
            ? ''
            : text('paper.sources.published', { date: germanDate(source.published) }),
          source.note ?? '',
          source.url ?? '',
        ]
          .filter(Boolean)
          .join(', '),
      ),
    ),
  ];
}

/**
 * A paper for a council or a board: everything the catalogue knows of the options, in the order such papers have, with
 * places to fill in for what only the author knows. Nothing is recommended.
 */
export function decisionPaper({
  kind,
  modules,
  origin,
  address,
  subject,
  plan,
  sums,
  picture,
}: PaperParts): Paper {
  const titles = subject ?? listWords(modules.map(({ title }) => title));
  const date = germanDate(origin.date);
  const values = { name: origin.name, licence: origin.licence, date, address };
  const levels = modules
    .map(
      ({ title, effort }) =>
        `${title}: ${dimensions.map(({ key, name }) => `${name} ${effort[key].level}`).join(', ')}`,
    )
    .join('; ');
  const letters = modules.map(({ title }, at) => `${comparisonLetters[at] ?? ''}: ${title}`).join('; ');
  const isRated = modules.some(({ ratings }) => ratings !== null);
  return {
    title: text(`paper.title.${kind}`, { titles }),
    summary: text('paper.summary'),
    day: origin.date,
    imprint: text('paper.imprint', values),
    text: 'normal',
    page: 'portrait',
    blocks: [
      blankParagraph(text(`paper.blank.body.${kind}`)),
      blankParagraph(text('paper.blank.number')),
      blankParagraph(text('paper.blank.author')),
      paragraph(text('paper.fill')),
      heading(2, text('paper.occasion')),
      blankParagraph(text('paper.occasion.blank')),
      heading(2, text('paper.goal')),
      blankParagraph(text('paper.goal.blank')),
      list(modules.map((module) => `${module.title}: ${aim(module)}`)),
      ...(plan ?? []),
      heading(
        2,
        text(plan ? 'paper.options.plan' : modules.length === 1 ? 'paper.options.one' : 'paper.options'),
      ),
      optionsTable(modules),
      ...(plan ? [] : differences(modules)),
      heading(2, text('paper.effort')),
      ...(picture
        ? [
            { kind: 'picture', alternative: text('paper.picture', { levels }), picture } as const,
            paragraph(text(isRated ? 'paper.legend.rated' : 'paper.legend', { letters })),
          ]
        : []),
      ...sideBySide(modules).map(effortTable),
      paragraph(text('paper.effort.rule')),
      ...sideBySide(modules).map(figuresTable),
      ...sumBlocks(sums),
      blankParagraph(text('paper.effort.blank')),
      heading(2, text('paper.prerequisites')),
      ...modules.flatMap((module) => [
        subheading(module.title),
        listOr(module.prerequisites, text('paper.none')),
      ]),
      heading(2, text('paper.risks')),
      ...risks(modules),
      heading(2, text('paper.funding')),
      ...modules.flatMap((module) => [
        subheading(module.title),
        listOr(
          module.financing.map(({ text: words, programme }) =>
            programme ? `${programme.title}: ${words}` : words,
          ),
          text('paper.none'),
        ),
      ]),
      blankParagraph(text('paper.funding.blank')),
      heading(2, text('paper.open')),
      listOr(openPoints(modules), text('paper.none')),
      blankParagraph(text('paper.open.blank')),
      heading(2, text('paper.decision')),
      blankParagraph(text('paper.decision.blank')),
      heading(2, text('paper.sources')),
      ...modules.flatMap(sourcesOf),
      paragraph(text('paper.origin', values)),
    ],
  };
}
