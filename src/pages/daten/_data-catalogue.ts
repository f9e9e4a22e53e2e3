import type { APIContext, APIRoute } from 'astro';
import { createHash } from 'node:crypto';
import { operatorFacts } from '../../catalogue/operator-facts.ts';
import { type DataFile, dcatCatalogue } from '../../catalogue/open-data/dcat-catalogue.ts';
import { catalogueDay } from '../../catalogue/records/data-origin.ts';
import { dataSets } from '../../config/open-data.ts';
import { routes } from '../../config/routes.ts';
import { site } from '../../config/site.ts';
import { dataTexts } from '../../i18n/data-texts.ts';

type DataAddress = (typeof dataSets)[number]['files'][number];

/** What draws each file, so that its size and checksum are those of what is served. */
const drawn = import.meta.glob<{ GET: APIRoute }>('./*.{json,csv}.ts', { eager: true });

async function fileOf(address: DataAddress, context: APIContext): Promise<DataFile> {
  const part = drawn[`.${address.slice(address.lastIndexOf('/'))}.ts`];
  if (!part) throw new Error(`nothing draws ${address}`);
  const bytes = new Uint8Array(await (await part.GET(context)).arrayBuffer());
  return {
    address: new URL(address, context.site).href,
    format: address.endsWith('.csv') ? 'CSV' : 'JSON',
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The catalogue of open data of this build, as statements. */
export async function dataCatalogue(context: APIContext) {
  const { operator } = operatorFacts();
  const keywords = dataTexts['data.keywords'].split(', ');
  const datasets = dataSets.map(async ({ key, files }) => ({
    key,
    title: dataTexts[`data.${key}.title`],
    description: dataTexts[`data.${key}.text`],
    keywords,
    files: await Promise.all(files.map((file) => fileOf(file, context))),
  }));
  return dcatCatalogue({
    page: new URL(routes.data, context.site).href,
    title: `${site.name}: ${dataTexts['data.title']}`,
    description: dataTexts['data.description'],
    publisher: {
      name: operator.name,
      email: operator.email,
      site: new URL(routes.start, context.site).href,
    },
    modified: catalogueDay(),
    attribution: site.name,
    ...operator.openData,
    datasets: await Promise.all(datasets),
  });
}
