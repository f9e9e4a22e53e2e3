import type { ModuleRecord } from '../../schemas/wire/module-record.ts';
import { type Catalogue, getCatalogue } from '../catalogue.ts';
import { getFeedbackSnapshot } from './get-feedback-snapshot.ts';
import { moduleRecordOf } from '../records/module-record-of.ts';

const known = new WeakMap<Catalogue, readonly ModuleRecord[]>();

/** The records of all modules in the order of their titles; made once per build. */
export async function allRecords(): Promise<readonly ModuleRecord[]> {
  const catalogue = await getCatalogue();
  const before = known.get(catalogue);
  if (before) return before;
  const { ratings } = getFeedbackSnapshot();
  const records = [...catalogue.modules.values()].map((module) =>
    moduleRecordOf(catalogue, module, ratings[module.id]),
  );
  known.set(catalogue, records);
  return records;
}
