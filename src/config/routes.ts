/**
 * The addresses of the site. Links are made from here, and the browser tests visit every route named here.
 * Config may import nothing, so collection names are repeated as plain words; the type checker compares them where they are used.
 */
export const routes = {
  start: '/',
  modules: '/module/',
  moduleTable: '/module/tabelle/',
  comparison: '/vergleich/',
  caseStudies: '/fallbeispiele/',
  projects: '/projekte/',
  articles: '/wissen/',
  funding: '/foerderung/',
  downloads: '/downloads/',
  finder: '/finder/',
  shortlist: '/merkliste/',
  map: '/karte/',
  pitfalls: '/stolpersteine/',
  search: '/suche/',
  contribute: '/mitmachen/',
  gaps: '/luecken/',
  law: '/rechtsstand/',
  moderation: '/redaktion/',
  data: '/daten/',
  imprint: '/impressum/',
  privacy: '/datenschutz/',
  accessibility: '/barrierefreiheit/',
  plainLanguage: '/einfache-sprache/',
  english: '/en/',
  feed: '/feed.xml',
  commentFeed: '/kommentare.xml',
} as const;

/** Files of open data. `moduleRecord` is the beginning of one file per module. */
export const dataFiles = {
  modules: '/daten/module.json',
  modulesCsv: '/daten/module.csv',
  moduleRecord: '/daten/module/',
  figures: '/daten/zahlen.json',
  figuresCsv: '/daten/zahlen.csv',
  ratings: '/daten/bewertungen.json',
  ratingsCsv: '/daten/bewertungen.csv',
  codebook: '/daten/codebook.json',
  catalogueTurtle: '/daten/catalog.ttl',
  catalogueJsonLd: '/daten/catalog.jsonld',
} as const;

/** Where the small files lie that the comparison and the shortlist load, one per module. */
export const moduleFiles = {
  compared: '/vergleich/daten/',
  planned: '/merkliste/daten/',
} as const;

export type RouteName = keyof typeof routes;

/** The address of the feed of a module's comments. */
export function moduleCommentFeed(slug: string): string {
  return `${routes.modules}${slug}/kommentare.xml`;
}

/** The table of indicators to fill in for the modules of a field of action. */
export function indicatorFile(field: string): string {
  return `/daten/kennzahlen/${field}.xlsx`;
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
