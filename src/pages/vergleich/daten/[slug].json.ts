import type { APIRoute, GetStaticPaths } from 'astro';
import { allRecords } from '../../../catalogue/publishing/all-records.ts';
import { comparedRecordOf } from '../../../catalogue/records/compared-record-of.ts';
import type { ModuleRecord } from '../../../schemas/wire/module-record.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await allRecords()).map((record) => ({ params: { slug: record.slug }, props: { record } }));

/** What the comparison shows of one module. */
export const GET: APIRoute<{ record: ModuleRecord }> = ({ props: { record } }) =>
  Response.json(comparedRecordOf(record));
