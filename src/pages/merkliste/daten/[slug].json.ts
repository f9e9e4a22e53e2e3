import type { APIRoute, GetStaticPaths } from 'astro';
import { allRecords } from '../../../catalogue/publishing/all-records.ts';
import { plannedRecordOf } from '../../../catalogue/records/planned-record-of.ts';
import type { ModuleRecord } from '../../../schemas/wire/module-record.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await allRecords()).map((record) => ({ params: { slug: record.slug }, props: { record } }));

/** One module as the shortlist needs it, which reads only those that are kept. */
export const GET: APIRoute<{ record: ModuleRecord }> = async ({ props: { record } }) =>
  Response.json(plannedRecordOf(record, await allRecords()));
