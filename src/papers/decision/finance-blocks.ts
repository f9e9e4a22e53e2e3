import { type FigureSum, type LeftOut, leftOutFigures, sumFigures } from '../../domain/figures/figure-sum.ts';
import type { FigureUnit } from '../../domain/figures/figure-terms.ts';
import { decisionTexts } from '../../i18n/decision-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { blankParagraph, heading, note, table } from '../model/make-blocks.ts';
import type { Block } from '../model/paper.ts';
import type { DecidedModule, DecisionParts } from './decision-parts.ts';
import { letteredTitle, lettersOf } from './measure-letters.ts';
import { sideBySide } from './side-by-side.ts';
import { amountWords, basisWords, leftOutWords, type Measure, measures, sumsOf } from './summed-measures.ts';

const { text } = textsFrom(decisionTexts);

/** How many programmes are named before the rest is counted. */
const namedProgrammes = 3;

/** Programmes that the measures name for their funding. */
function fundingWords(modules: readonly DecidedModule[]): string {
  const all = new Set(
    modules.flatMap(({ financing }) => financing.flatMap(({ programme }) => programme?.title ?? [])),
  );
  if (all.size === 0) return text('finance.funding.none');
  const named = [...all].slice(0, namedProgrammes).join('; ');
  const count = all.size - namedProgrammes;
  const programmes = count > 0 ? text('finance.funding.more', { programmes: named, count }) : named;
  return text('finance.funding.basis', { programmes });
}

/** What the catalogue cannot know: the row says so, and what to find out. */
function openMoneyRows(modules: readonly DecidedModule[]): [string, string, string][] {
  const told = modules.some(({ afterFunding }) => afterFunding !== undefined);
  const followUp = text(told ? 'finance.followUp.appendix' : 'finance.followUp.basis');
  return [
    [text('finance.followUp'), text('finance.unknown'), followUp],
    [text('finance.funding'), text('finance.unknown'), fundingWords(modules)],
    [text('finance.own'), text('finance.unknown'), text('finance.own.basis')],
  ];
}

/** A title with the sums of one module alone, or of doing nothing. */
interface Column {
  readonly title: string;
  readonly amounts: (measure: Measure) => string;
  readonly open: string;
}

function columnOf({ title, figures }: DecidedModule, index: number): Column {
  const sums = sumFigures([{ title, figures }]);
  return {
    title: letteredTitle(title, index),
    amounts: (measure) => amountWords(sumsOf(sums, measure)),
    open: text('finance.unknown'),
  };
}

/** How wide the names of the lines are beside alternatives, which share the rest evenly. */
const lineShare = 0.19;

/** A line with its name, and where it comes from figures, which sums it shows. */
interface Line {
  readonly label: string;
  readonly measure?: Measure;
}

/** Alternatives side by side: nothing is added up. */
function columnTables(columns: readonly Column[], corner: string, lines: readonly Line[]): Block[] {
  return sideBySide(columns).map((some) =>
    table(
      [corner, ...some.map(({ title }) => title)],
      lines.map(({ label, measure }) => [
        label,
        ...some.map(({ amounts, open }) => (measure ? amounts(measure) : open)),
      ]),
      {
        amounts: some.map((_, index) => index + 1),
        shares: [lineShare, ...some.map(() => (1 - lineShare) / some.length)],
      },
    ),
  );
}

/** Measures that go together: their sum, and what it is made of. */
function sumTable(
  head: readonly [string, string, string],
  { modules, sums }: { readonly modules: readonly DecidedModule[]; readonly sums: readonly FigureSum[] },
  lines: readonly Required<Line>[],
  more: readonly [string, string, string][] = [],
): Block {
  const letters = lettersOf(modules);
  const rows = lines.map(({ label, measure }) => {
    const some = sumsOf(sums, measure);
    return [label, amountWords(some), basisWords(some, letters)];
  });
  return table(head, [...rows, ...more], { amounts: [1], shares: [0.16, 0.28, 0.56] });
}

function leftOutNote(leftOut: readonly LeftOut[], units: readonly FigureUnit[]): Block[] {
  const reasons = leftOutWords(leftOut, units);
  return reasons === '' ? [] : [note(text('finance.leftOut', { reasons }))];
}

function moneyTables({ modules, plan }: DecisionParts): Block[] {
  const lines = [
    { label: text('finance.once'), measure: measures.once },
    { label: text('finance.year'), measure: measures.year },
  ];
  const open = openMoneyRows(modules);
  if (plan) {
    const head = [text('finance.item'), text('finance.amount'), text('finance.basis')] as const;
    return [sumTable(head, { modules, sums: plan.sums.sums }, lines, open)];
  }
  const nothing = {
    title: text('options.nothing'),
    amounts: () => text('finance.zero'),
    open: text('finance.unknown'),
  };
  const all = [...lines, ...open.map(([label]) => ({ label }))];
  return [
    ...columnTables([...modules.map(columnOf), nothing], text('finance.item'), all),
    note(fundingWords(modules)),
  ];
}

function staffTables({ modules, plan }: DecisionParts): Block[] {
  const lines = [
    { label: text('staff.posts'), measure: measures.posts },
    { label: text('staff.hours'), measure: measures.hours },
  ];
  if (!plan) return columnTables(modules.map(columnOf), text('staff.item'), lines);
  const head = [text('staff.item'), text('staff.amount'), text('finance.basis')] as const;
  return [sumTable(head, { modules, sums: plan.sums.sums }, lines)];
}

/** What it costs and what it takes in people: a number, 0 or "nicht ermittelt" in every cell. */
export function financeBlocks(parts: DecisionParts): Block[] {
  const leftOut = parts.plan?.sums.leftOut ?? leftOutFigures(parts.modules);
  return [
    heading(2, text('finance')),
    ...moneyTables(parts),
    note(text('finance.note')),
    ...leftOutNote(leftOut, ['euros']),
    blankParagraph(text('finance.blank')),
    heading(2, text('staff')),
    ...staffTables(parts),
    ...leftOutNote(leftOut, ['posts', 'people', 'hours', 'days']),
    blankParagraph(text('staff.blank')),
  ];
}
