import { planAddress } from '../../domain/plan/plan-address.ts';
import { isHint, planClashes } from '../../domain/plan/plan-clashes.ts';
import { planSums } from '../../domain/plan/plan-sums.ts';
import { figuresTable } from '../../domain/figures/figures-table.ts';
import { planFigures, planSumsTable, planTable } from '../../domain/plan/plan-table.ts';
import { type Plan, groupByPhase } from '../../domain/plan/plan.ts';
import { writeCsv } from '../../papers/csv/write-csv.ts';
import { paperTexts } from '../../i18n/paper-texts.ts';
import { heading, list, table as tableBlock } from '../../papers/model/make-blocks.ts';
import type { Block } from '../../papers/model/paper.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { exportTexts } from '../../i18n/export-texts.ts';
import { type TableOrigin, aboutTable, figuresTableWords, fileFacts } from '../../i18n/table-words.ts';
import { takeAwayTexts } from '../../i18n/take-away-texts.ts';
import { loadRecord } from '../shared/take-away/load-records.ts';
import type { MadeFile } from '../shared/take-away/start-take-away.ts';
import type { Phase } from './draw-stages.ts';
import { knownRecords, loadRecords } from './load-records.ts';
import { clashSentence, planTableWords, titleOf } from './plan-words.ts';

/** What a download of a plan may be. */
export type PlanFile = 'csv' | 'xlsx' | 'sums' | 'council' | 'board';

/** Longer addresses do more harm than good on paper. */
const printedAddressAtMost = 300;

/** The plan as a part of a paper: modules by phase with remarks, then what clashes. */
function planBlocks(plan: Plan, phases: readonly Phase[], phaseOf: (id: string) => string): Block[] {
  const ids = phases.map(({ id }) => id);
  const clashes = planClashes(plan, knownRecords(), ids).filter((clash) => !isHint(clash));
  return [
    heading(2, paperTexts['paper.plan']),
    tableBlock(
      [paperTexts['paper.plan.phase'], paperTexts['paper.plan.module'], paperTexts['paper.plan.remark']],
      groupByPhase(plan, ids).flatMap(({ phase, items }) =>
        items.map(({ item }) => [phaseOf(phase), titleOf(item.module), item.remark]),
      ),
      { caption: paperTexts['paper.plan.caption'] },
    ),
    ...(clashes.length > 0
      ? [
          heading(3, paperTexts['paper.plan.clashes']),
          list(clashes.map((clash) => clashSentence(clash, phaseOf))),
        ]
      : []),
  ];
}

/**
 * Makes a file of a plan; undefined where it holds nothing the catalogue knows. Loaded when somebody asks for one.
 * @throws Error when the records do not arrive
 */
export async function takePlan(
  kind: PlanFile,
  plan: Plan,
  phases: readonly Phase[],
  origin: TableOrigin,
): Promise<MadeFile | undefined> {
  const slugs = [...new Set(plan.items.map(({ module }) => module))];
  await loadRecords(slugs);
  const known = knownRecords();
  const phaseOf = (id: string) =>
    phases.find((phase) => phase.id === id)?.label ?? planTexts['item.phase.none'];
  const words = planTableWords(origin, phaseOf);
  const sums = planSums(plan, known);
  const page = `${location.origin}${location.pathname}`;

  if (kind === 'council' || kind === 'board') {
    const inCatalogue = slugs.filter((slug) => known.has(slug));
    if (inCatalogue.length === 0) return undefined;
    const [{ decisionPaper }, { writeDocx }, modules, { address }] = await Promise.all([
      import('../shared/take-away/decision-paper.ts'),
      import('../../papers/docx/write-docx.ts'),
      Promise.all(inCatalogue.map(loadRecord)),
      planAddress(page, plan),
    ]);
    const paper = decisionPaper({
      kind,
      modules,
      origin,
      address: address.length <= printedAddressAtMost ? address : page,
      plan: planBlocks(plan, phases, phaseOf),
      sums: sums.sums,
      ...(plan.title === '' ? {} : { subject: plan.title }),
    });
    return { name: takeAwayTexts[`take.file.${kind}`], ending: 'docx', content: await writeDocx(paper) };
  }

  const sumsSheet = planSumsTable(planTexts['table.sums'], sums, words);
  if (kind === 'sums') {
    return { name: takeAwayTexts['take.file.sums'], ending: 'csv', content: writeCsv(sumsSheet) };
  }
  const ids = phases.map(({ id }) => id);
  const table = planTable(planTexts['table.plan'], plan, known, ids, words);
  const name = takeAwayTexts['take.file.plan'];
  if (kind === 'csv') return { name, ending: 'csv', content: writeCsv(table) };
  const { makeXlsx } = await import('../shared/take-away/make-xlsx.ts');
  const about = aboutTable(origin, page);
  const figures = figuresTable(
    exportTexts['export.sheet.figures'],
    planFigures(plan, known, sums, words),
    figuresTableWords(origin),
  );
  return {
    name,
    ending: 'xlsx',
    content: await makeXlsx(fileFacts(origin, table.name), [table, sumsSheet, figures, about]),
  };
}
