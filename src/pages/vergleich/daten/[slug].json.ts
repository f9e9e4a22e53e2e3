import type { APIRoute, GetStaticPaths } from 'astro';
import { allRecords } from '../../../catalogue/all-records.ts';
import { comparedRecordOf } from '../../../catalogue/compared-record.ts';
import type { ComparedRecord } from '../../../schemas/compared-record.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await allRecords()).map((record) => ({
    params: { slug: record.slug },
    props: { record: comparedRecordOf(record) },
  }));

/** What the comparison shows of one module. */
export const GET: APIRoute<{ record: ComparedRecord }> = ({ props: { record } }) => Response.json(record);
