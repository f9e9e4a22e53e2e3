import type { APIRoute, GetStaticPaths } from 'astro';
import { recordsAtWork } from '../../../catalogue/all-records.ts';
import { dataOriginOf } from '../../../catalogue/data-origin.ts';
import type { ModuleRecord } from '../../../schemas/module-record.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await recordsAtWork()).map((record) => ({ params: { slug: record.slug }, props: { record } }));

/** One module as JSON. */
export const GET: APIRoute<{ record: ModuleRecord }> = ({ site, props: { record } }) =>
  Response.json({ ...dataOriginOf(record.title, site), module: record });
