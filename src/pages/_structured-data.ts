import { site } from '../config/site.ts';

/** The parts of an entry that structured data says to search engines. */
interface Described {
  readonly title: string;
  readonly summary: string;
  readonly checked: string;
  readonly added: string;
}

type StructuredData = Record<string, unknown>;

function absolute(base: URL | undefined, path: string): string {
  return new URL(path, base).href;
}

/** An entry as schema.org Article. Its sources stand in the page and are not sent twice. */
function articleData(base: URL | undefined, path: string, entry: Described): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: entry.title,
    description: entry.summary,
    inLanguage: site.language,
    datePublished: entry.added,
    dateModified: entry.checked,
    license: site.contentLicence.url,
    mainEntityOfPage: absolute(base, path),
    isPartOf: { '@type': 'WebSite', name: site.name, url: absolute(base, '/') },
  };
}

/** The way to a page as schema.org BreadcrumbList. */
export function breadcrumbData(
  base: URL | undefined,
  trail: readonly { readonly href: string; readonly label: string }[],
): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(base, href),
    })),
  };
}

/** What the page of an entry tells search engines: the entry, and the way to it. */
export function entryData(
  base: URL | undefined,
  path: string,
  entry: Described,
  trail: readonly { readonly href: string; readonly label: string }[],
): StructuredData[] {
  return [
    articleData(base, path, entry),
    breadcrumbData(base, [...trail, { href: path, label: entry.title }]),
  ];
}

/** The site with its search, as schema.org WebSite. */
export function websiteData(base: URL | undefined, searchPath: string): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    inLanguage: site.language,
    url: absolute(base, '/'),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute(base, searchPath)}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}
