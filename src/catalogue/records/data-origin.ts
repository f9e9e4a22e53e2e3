import { dataFiles } from '../../config/routes.ts';
import { site } from '../../config/site.ts';
import { dataVersion } from '../../domain/data-version.ts';

/** What a file of open data says of itself. */
export interface DataOrigin {
  readonly title: string;
  readonly attribution: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly version: string;
  /** Day of the form YYYY-MM-DD. */
  readonly date: string;
  readonly codebook: string;
}

/** The day of this build, which is the state of the catalogue in every download. */
export function catalogueDay(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The head of a file of open data. `base` is the address of the site. */
export function dataOriginOf(title: string, base: URL | undefined): DataOrigin {
  return {
    title,
    attribution: site.name,
    licence: site.contentLicence,
    version: dataVersion,
    date: catalogueDay(),
    codebook: new URL(dataFiles.codebook, base).href,
  };
}
