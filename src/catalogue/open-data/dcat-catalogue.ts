import { DataFactory, type Quad, type Quad_Object as Value, type Quad_Subject as Subject } from 'n3';
import { prefixes } from './dcat-prefixes.ts';

const namedNode = (address: string) => DataFactory.namedNode(address);
const literal = (text: string, kind?: string | ReturnType<typeof namedNode>) =>
  DataFactory.literal(text, kind);

/** A file of a dataset, as it is served. */
export interface DataFile {
  /** Full address. */
  readonly address: string;
  readonly format: 'CSV' | 'JSON';
  /** Size in bytes as served without compression. */
  readonly bytes: number;
  /** SHA-256 of these bytes, hexadecimal. */
  readonly sha256: string;
}

/** Files that say the same, under a title and a sentence. */
export interface DataSet {
  /** Name within the catalogue, part of its address. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly files: readonly DataFile[];
}

/** What the catalogue of open data says of itself. */
export interface DataCatalogue {
  /** Full address of the page of open data. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: { readonly name: string; readonly email: string; readonly site: string };
  /** Day of the form YYYY-MM-DD on which the files were made. */
  readonly modified: string;
  /** How reusers name the source. */
  readonly attribution: string;
  /** What a portal asks of whoever delivers; left out where the operator has not said it. */
  readonly contributorId?: string | undefined;
  readonly geocodingLevel?: string | undefined;
  readonly geocoding?: string | undefined;
  readonly datasets: readonly DataSet[];
}

const authority = 'http://publications.europa.eu/resource/authority';
const themes = ['SOCI', 'REGI'].map((theme) => `${authority}/data-theme/${theme}`);
const language = `${authority}/language/DEU`;
const licence = 'http://dcat-ap.de/def/licenses/cc-by/4.0';
const mediaTypes = { CSV: 'text/csv', JSON: 'application/json' } as const;

/** A full name from a short one: `dcat:Dataset`. */
function name(short: string) {
  const [prefix = '', local = ''] = short.split(':');
  const base = new Map<string, string>(Object.entries(prefixes)).get(prefix);
  if (base === undefined) throw new RangeError(`unknown prefix: ${prefix}`);
  return namedNode(base + local);
}

const german = (text: string) => literal(text, 'de');
const typed = (text: string, type: string) => literal(text, name(`xsd:${type}`));

/** Statements about one thing; values that are undefined are left out. */
function about(
  subject: Subject,
  type: string,
  values: Readonly<Record<string, readonly (Value | undefined)[]>>,
): Quad[] {
  return [
    DataFactory.quad(subject, name('rdf:type'), name(type)),
    ...Object.entries(values).flatMap(([key, all]) =>
      all.flatMap((value) => (value === undefined ? [] : [DataFactory.quad(subject, name(key), value)])),
    ),
  ];
}

const node = (address: string | undefined) => (address === undefined ? undefined : namedNode(address));

function fileQuads(file: DataFile, title: string, catalogue: DataCatalogue): Quad[] {
  const itself = namedNode(`${file.address}#datei`);
  const sum = DataFactory.blankNode();
  return [
    ...about(itself, 'dcat:Distribution', {
      'dct:title': [german(`${title} (${file.format})`)],
      'dcat:accessURL': [namedNode(file.address)],
      'dcat:downloadURL': [namedNode(file.address)],
      'dct:license': [namedNode(licence)],
      'dcatde:licenseAttributionByText': [literal(catalogue.attribution)],
      'dct:format': [namedNode(`${authority}/file-type/${file.format}`)],
      'dcat:mediaType': [
        namedNode(`https://www.iana.org/assignments/media-types/${mediaTypes[file.format]}`),
      ],
      'dcat:byteSize': [typed(String(file.bytes), 'nonNegativeInteger')],
      'dct:language': [namedNode(language)],
      'dct:modified': [typed(catalogue.modified, 'date')],
      'spdx:checksum': [sum],
    }),
    ...about(sum, 'spdx:Checksum', {
      'spdx:algorithm': [name('spdx:checksumAlgorithm_sha256')],
      'spdx:checksumValue': [typed(file.sha256, 'hexBinary')],
    }),
  ];
}

/**
 * The catalogue of open data as statements after DCAT-AP.de 3.0, the German profile of the EU's vocabulary for portals
 * (https://www.dcat-ap.de/def/dcatde/3.0/spec/): one dataset per group of files, one distribution per file.
 */
export function dcatCatalogue(catalogue: DataCatalogue): Quad[] {
  const itself = namedNode(`${catalogue.page}#katalog`);
  const publisher = namedNode(`${catalogue.page}#herausgeber`);
  const contact = namedNode(`${catalogue.page}#kontakt`);
  const nameOf = ({ key }: DataSet) => namedNode(`${catalogue.page}#datensatz-${key}`);
  return [
    ...about(itself, 'dcat:Catalog', {
      'dct:title': [german(catalogue.title)],
      'dct:description': [german(catalogue.description)],
      'dct:publisher': [publisher],
      'dct:language': [namedNode(language)],
      'dct:license': [namedNode(licence)],
      'dct:modified': [typed(catalogue.modified, 'date')],
      'foaf:homepage': [namedNode(catalogue.page)],
      'dcat:dataset': catalogue.datasets.map(nameOf),
    }),
    ...about(publisher, 'foaf:Agent', {
      'foaf:name': [german(catalogue.publisher.name)],
      'foaf:homepage': [namedNode(catalogue.publisher.site)],
    }),
    ...about(contact, 'vcard:Organization', {
      // The shapes ask for the class above as well and draw no conclusions.
      'rdf:type': [name('vcard:Kind')],
      'vcard:fn': [literal(catalogue.publisher.name)],
      'vcard:hasEmail': [namedNode(`mailto:${catalogue.publisher.email}`)],
    }),
    ...catalogue.datasets.flatMap((dataset) => [
      ...about(nameOf(dataset), 'dcat:Dataset', {
        'dct:title': [german(dataset.title)],
        'dct:description': [german(dataset.description)],
        'dct:identifier': [literal(nameOf(dataset).value)],
        'dct:publisher': [publisher],
        'dcat:contactPoint': [contact],
        'dcatde:contributorID': [node(catalogue.contributorId)],
        'dcatde:politicalGeocodingLevelURI': [node(catalogue.geocodingLevel)],
        'dcatde:politicalGeocodingURI': [node(catalogue.geocoding)],
        'dcat:theme': themes.map((theme) => namedNode(theme)),
        'dcat:keyword': dataset.keywords.map(german),
        'dct:language': [namedNode(language)],
        'dct:modified': [typed(catalogue.modified, 'date')],
        'dct:accrualPeriodicity': [namedNode(`${authority}/frequency/DAILY`)],
        'dct:accessRights': [namedNode(`${authority}/access-right/PUBLIC`)],
        'dcat:landingPage': [namedNode(catalogue.page)],
        'dcat:distribution': dataset.files.map(({ address }) => namedNode(`${address}#datei`)),
      }),
      ...dataset.files.flatMap((file) => fileQuads(file, dataset.title, catalogue)),
    ]),
  ];
}
