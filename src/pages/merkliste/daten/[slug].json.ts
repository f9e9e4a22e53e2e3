import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../catalogue/catalogue.ts';
import { type PlannedRecord, plannedRecordOf } from '../../../catalogue/planned-record.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const catalogue = await getCatalogue();
  return [...catalogue.modules.values()].map((module) => ({
    params: { slug: module.id },
    props: { record: plannedRecordOf(catalogue, module) },
  }));
};

/** One module as the shortlist needs it, which reads only those that are kept. */
export const GET: APIRoute<{ record: PlannedRecord }> = ({ props: { record } }) => Response.json(record);
