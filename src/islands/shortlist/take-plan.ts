import { isHint, planClashes } from '../../domain/plan/plan-clashes.ts';
import { planSums } from '../../domain/plan/plan-sums.ts';
import { figuresTable } from '../../domain/figures/figures-table.ts';
import { planFigures, planSumsTable, planTable } from '../../domain/plan/plan-table.ts';
import { type Plan, groupByPhase } from '../../domain/plan/plan.ts';
import { planTexts } from '../../i18n/plan-texts.ts';
import { exportTexts } from '../../i18n/export-texts.ts';
import { type TableOrigin, aboutTable, figuresTableWords, fileFacts } from '../../i18n/table-words.ts';
import { takeAwayTexts } from '../../i18n/take-away-texts.ts';
import { writeCsv } from '../../papers/csv/write-csv.ts';
import type { DecidedPlan } from '../../papers/decision/decision-parts.ts';
import { loadRecord } from '../shared/take-away/load-records.ts';
import type { PaperFile } from '../shared/take-away/paper-files.ts';
import type { MadeFile } from '../shared/take-away/start-take-away.ts';
import { type ShownRecord, knownOf, loadRecords, recordsNow } from './load-planned.ts';
import type { Phase } from './plan-phases.ts';
import { clashSentence, planTableWords, titleOf } from './plan-words.ts';

/** What a download of a plan may be. */
export type PlanFile = 'csv' | 'xlsx' | 'sums' | PaperFile;

/** What the planner decides besides the kind of file. */
export interface PlanTaking {
  /** Whether remarks go into a paper. */
  readonly withRemarks: boolean;
}

/** The plan as a paper needs it: what is in which phase, and what clashes. */
function decidedPlan(
  plan: Plan,
  known: ReadonlyMap<string, ShownRecord>,
  phases: readonly Phase[],
  phaseOf: (id: string) => string,
): Omit<DecidedPlan, 'sums' | 'withRemarks'> {
  const ids = phases.map(({ id }) => id);
  return {
    title: plan.title,
    items: groupByPhase(plan, ids).flatMap(({ phase, items }) =>
      items.map(({ item }) => ({
        title: titleOf(item.module, known),
        phase: phase === '' ? '' : phaseOf(phase),
        remark: item.remark,
      })),
    ),
    clashes: planClashes(plan, known, ids)
      .filter((clash) => !isHint(clash))
      .map((clash) => clashSentence(clash, known, phaseOf)),
  };
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
  taking: PlanTaking,
): Promise<MadeFile | 'printed' | undefined> {
  const slugs = [...new Set(plan.items.map(({ module }) => module))];
  await loadRecords(slugs);
  const known = knownOf(recordsNow());
  const phaseOf = (id: string) =>
    phases.find((phase) => phase.id === id)?.label ?? planTexts['item.phase.none'];
  const words = planTableWords(origin, phaseOf);
  const sums = planSums(plan, known);
  const page = `${location.origin}${location.pathname}`;

  if (typeof kind === 'object') {
    const inOrder = groupByPhase(
      plan,
      phases.map(({ id }) => id),
    ).flatMap(({ items }) => items.map(({ item }) => item.module));
    const inCatalogue = [...new Set(inOrder)].filter((slug) => known.has(slug));
    if (inCatalogue.length === 0) return undefined;
    const [{ takePaper }, modules] = await Promise.all([
      import('../shared/take-away/take-paper.ts'),
      Promise.all(inCatalogue.map(loadRecord)),
    ]);
    const decided = { ...decidedPlan(plan, known, phases, phaseOf), sums, ...taking };
    return takePaper(kind, { modules, origin, plan: decided });
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
  const content = await makeXlsx(fileFacts(origin, table.name), [table, sumsSheet, figures, about]);
  return { name, ending: 'xlsx', content };
}
