import type { APIRoute, GetStaticPaths } from 'astro';
import { allRecords } from '../../../catalogue/publishing/all-records.ts';
import { getFeedbackSnapshot } from '../../../catalogue/publishing/get-feedback-snapshot.ts';
import { dataOriginOf } from '../../../catalogue/records/data-origin.ts';
import type { ModuleRecord } from '../../../schemas/wire/module-record.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await allRecords()).map((record) => ({ params: { slug: record.slug }, props: { record } }));

/** One module as JSON. */
export const GET: APIRoute<{ record: ModuleRecord }> = ({ site, props: { record } }) =>
  Response.json({ ...dataOriginOf(record.title, site), sample: getFeedbackSnapshot().demo, module: record });
