import { dataFiles } from '../../../config/routes.ts';
import type { ModuleRecord } from '../../../schemas/wire/module-record.ts';
import { readsObjectWith } from '../endpoint/call-endpoint.ts';

const readsModules = readsObjectWith<{ readonly modules: readonly ModuleRecord[] }>('modules');
const readsModule = readsObjectWith<{ readonly module: ModuleRecord }>('module');

async function load(address: string): Promise<unknown> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** The full records of all modules. @throws Error when they do not arrive */
export async function loadAllRecords(): Promise<readonly ModuleRecord[]> {
  const value = await load(dataFiles.modules);
  if (!readsModules(value)) throw new Error('no modules');
  return value.modules;
}

/** The full record of one module. @throws Error when it does not arrive */
export async function loadRecord(slug: string): Promise<ModuleRecord> {
  const value = await load(`${dataFiles.moduleRecord}${slug}.json`);
  if (!readsModule(value)) throw new Error(`no module ${slug}`);
  return value.module;
}
