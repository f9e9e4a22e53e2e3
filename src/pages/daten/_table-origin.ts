import { catalogueDay } from '../../catalogue/records/data-origin.ts';
import { getFeedbackSnapshot } from '../../catalogue/publishing/get-feedback-snapshot.ts';
import { site } from '../../config/site.ts';
import type { TableOrigin } from '../../i18n/table-words.ts';

/** Where the tables of this build come from. */
export function tableOrigin(base: URL | undefined): TableOrigin {
  return {
    base: base?.origin ?? '',
    name: site.name,
    licence: site.contentLicence.name,
    date: catalogueDay(),
    sample: getFeedbackSnapshot().demo,
  };
}

/** An answer with CSV in UTF-8. */
export function csvResponse(csv: string): Response {
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
