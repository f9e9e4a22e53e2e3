import { basePath } from './base-path.ts';
import { feedbackBase } from './feedback-address.ts';

/**
 * The addresses of the site, below its base path. Links are made from here, and the browser tests visit every route named
 * here.
 * Config may import nothing from elsewhere, so collection names are repeated as plain words; the type checker compares them where they are used.
 */
export const routes = {
  start: basePath,
  modules: `${basePath}module/`,
  moduleTable: `${basePath}module/tabelle/`,
  comparison: `${basePath}vergleich/`,
  caseStudies: `${basePath}fallbeispiele/`,
  projects: `${basePath}projekte/`,
  articles: `${basePath}wissen/`,
  funding: `${basePath}foerderung/`,
  downloads: `${basePath}downloads/`,
  finder: `${basePath}finder/`,
  shortlist: `${basePath}merkliste/`,
  map: `${basePath}karte/`,
  pitfalls: `${basePath}stolpersteine/`,
  search: `${basePath}suche/`,
  contribute: `${basePath}mitmachen/`,
  ownContribution: `${basePath}mitmachen/beitrag/`,
  gaps: `${basePath}luecken/`,
  law: `${basePath}rechtsstand/`,
  moderation: `${feedbackBase}redaktion/`,
  data: `${basePath}daten/`,
  imprint: `${basePath}impressum/`,
  privacy: `${basePath}datenschutz/`,
  accessibility: `${basePath}barrierefreiheit/`,
  plainLanguage: `${basePath}einfache-sprache/`,
  english: `${basePath}en/`,
  outline: `${basePath}umriss.svg`,
  feed: `${basePath}feed.xml`,
  commentFeed: `${basePath}kommentare.xml`,
} as const;

/** Files of open data. `moduleRecord` is the beginning of one file per module. */
export const dataFiles = {
  modules: `${basePath}daten/module.json`,
  modulesCsv: `${basePath}daten/module.csv`,
  moduleRecord: `${basePath}daten/module/`,
  figures: `${basePath}daten/zahlen.json`,
  figuresCsv: `${basePath}daten/zahlen.csv`,
  ratings: `${basePath}daten/bewertungen.json`,
  ratingsCsv: `${basePath}daten/bewertungen.csv`,
  codebook: `${basePath}daten/codebook.json`,
  catalogueTurtle: `${basePath}daten/catalog.ttl`,
  catalogueJsonLd: `${basePath}daten/catalog.jsonld`,
} as const;

/** Where the templates lie that are given away as files. */
export const templatesFolder = `${basePath}vorlagen/`;

/** Where the small files lie that the comparison and the shortlist load, one per module. */
export const moduleFiles = {
  compared: `${basePath}vergleich/daten/`,
  planned: `${basePath}merkliste/daten/`,
} as const;

/** The address of the feed of a module's comments. */
export function moduleCommentFeed(slug: string): string {
  return `${routes.modules}${slug}/kommentare.xml`;
}

/** The table of indicators to fill in for the modules of a field of action. */
export function indicatorFile(field: string): string {
  return `${basePath}daten/kennzahlen/${field}.xlsx`;
}

/** The address of an entry's page, or of its place on a page; undefined where a collection has no pages. */
export function addressOf(collection: string, id: string): string | undefined {
  switch (collection) {
    case 'modules':
      return `${routes.modules}${id}/`;
    case 'caseStudies':
      return `${routes.caseStudies}${id}/`;
    case 'projects':
      return `${routes.projects}${id}/`;
    case 'articles':
      return `${routes.articles}${id}/`;
    case 'funding':
      return `${routes.funding}#${id}`;
    case 'downloads':
      return `${routes.downloads}#${id}`;
    default:
      return undefined;
  }
}
