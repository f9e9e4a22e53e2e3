import { type CollectionEntry, getCollection } from 'astro:content';
import { addressOf } from '../config/routes.ts';

export type ModuleEntry = CollectionEntry<'modules'>;
export type CaseStudyEntry = CollectionEntry<'caseStudies'>;
export type ProjectEntry = CollectionEntry<'projects'>;
export type ArticleEntry = CollectionEntry<'articles'>;
export type OrganisationEntry = CollectionEntry<'organisations'>;
export type FundingEntry = CollectionEntry<'funding'>;
export type DownloadEntry = CollectionEntry<'downloads'>;

/** Entries of a collection by id, in the order in which they are shown. */
export type EntriesById<Entry> = ReadonlyMap<string, Entry>;

/** All entries that may be published, each collection in its order. Drafts are only in it while authors work. */
export interface Catalogue {
  readonly modules: EntriesById<ModuleEntry>;
  readonly caseStudies: EntriesById<CaseStudyEntry>;
  readonly projects: EntriesById<ProjectEntry>;
  readonly articles: EntriesById<ArticleEntry>;
  readonly organisations: EntriesById<OrganisationEntry>;
  readonly funding: EntriesById<FundingEntry>;
  readonly downloads: EntriesById<DownloadEntry>;
  readonly phases: EntriesById<CollectionEntry<'phases'>>;
  readonly fields: EntriesById<CollectionEntry<'fields'>>;
  readonly concerns: EntriesById<CollectionEntry<'concerns'>>;
  readonly targetGroups: EntriesById<CollectionEntry<'targetGroups'>>;
  readonly users: EntriesById<CollectionEntry<'users'>>;
}

const collator = new Intl.Collator('de');

function published<Entry extends { id: string; data: { draft: boolean } }>(
  entries: readonly Entry[],
  titleOf: (entry: Entry) => string,
): Map<string, Entry> {
  const shown = entries.filter((entry) => import.meta.env.DEV || !entry.data.draft);
  const titled = shown.map((entry) => ({ entry, title: titleOf(entry) }));
  titled.sort((a, b) => collator.compare(a.title, b.title));
  return new Map(titled.map(({ entry }) => [entry.id, entry]));
}

function inFileOrder<Entry extends { id: string; data: { order: number } }>(
  entries: readonly Entry[],
): Map<string, Entry> {
  const ordered = [...entries].sort((a, b) => a.data.order - b.data.order);
  return new Map(ordered.map((entry) => [entry.id, entry]));
}

async function loadCatalogue(): Promise<Catalogue> {
  return {
    modules: published(await getCollection('modules'), (entry) => entry.data.title),
    caseStudies: published(await getCollection('caseStudies'), (entry) => entry.data.title),
    projects: published(await getCollection('projects'), (entry) => entry.data.title),
    articles: published(await getCollection('articles'), (entry) => entry.data.title),
    organisations: published(await getCollection('organisations'), (entry) => entry.data.name),
    funding: published(await getCollection('funding'), (entry) => entry.data.title),
    downloads: published(await getCollection('downloads'), (entry) => entry.data.title),
    phases: inFileOrder(await getCollection('phases')),
    fields: inFileOrder(await getCollection('fields')),
    concerns: inFileOrder(await getCollection('concerns')),
    targetGroups: inFileOrder(await getCollection('targetGroups')),
    users: inFileOrder(await getCollection('users')),
  };
}

let loaded: Promise<Catalogue> | undefined;

/** The catalogue; read once per build, and anew at each call while authors work so that changes show. */
export function getCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return loadCatalogue();
  loaded ??= loadCatalogue();
  return loaded;
}

/** An entry by its reference. Throws when it is missing, which the content check rules out before. */
export function entryOf<Entry>(entries: EntriesById<Entry>, reference: { id: string }): Entry {
  const entry = entries.get(reference.id);
  if (entry === undefined) throw new Error(`Eintrag fehlt: ${reference.id}`);
  return entry;
}

/** The address of an entry's page. Throws for collections without pages. */
export function pageOf(entry: { collection: string; id: string }): string {
  const address = addressOf(entry.collection, entry.id);
  if (address === undefined) throw new Error(`Keine Seite für ${entry.collection}`);
  return address;
}
