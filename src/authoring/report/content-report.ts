import type { z } from 'zod';
import type { CollectionName } from '../../domain/collections.ts';
import { type EntryGaps, judgeCatalogue, judgedCollections } from '../../domain/content/completeness.ts';
import { isComplete } from '../../domain/content/entry-gap.ts';
import { missingWords } from '../../i18n/gap-words.ts';
import { contentSchemas } from '../../schemas/content/content-schemas.ts';
import { checkContent, type ContentPlaces } from '../checking/check-content.ts';
import { checkLanguage } from '../checking/check-language.ts';
import { dueEntries } from '../checking/check-law.ts';
import type { RawEntry } from '../checking/content-file.ts';
import { formatProblem } from '../checking/content-problem.ts';
import { readContent } from '../checking/read-content.ts';
import { referenceBySlug } from '../checking/reference-by-slug.ts';
import { fundingLines, lawLines } from './law-and-funding.ts';
import { moduleLines, sourceLine } from './module-parts.ts';
import { placeLines } from './place-lines.ts';

/** What the report of all content says. */
export interface CompletenessReport {
  /** The report in German, line by line. */
  readonly lines: readonly string[];
  /** How many required values are missing or wrong. */
  readonly problemCount: number;
}

const headings: Record<EntryGaps['collection'], string> = {
  modules: 'Module',
  caseStudies: 'Fallbeispiele',
  projects: 'Projekte',
  articles: 'Wissen',
  funding: 'Förderung',
};

/** The entries of a collection that its schema accepts and that are no drafts, by slug. */
function acceptedEntries<Data extends { readonly draft: boolean }>(
  entries: readonly RawEntry[],
  collection: CollectionName,
  schema: z.ZodType<Data>,
): Map<string, { readonly id: string; readonly data: Data }> {
  const accepted = new Map<string, { id: string; data: Data }>();
  for (const entry of entries) {
    if (entry.collection !== collection) continue;
    const parsed = schema.safeParse(entry.data);
    if (parsed.success && !parsed.data.draft) accepted.set(entry.id, { id: entry.id, data: parsed.data });
  }
  return accepted;
}

/** A line for every entry that has gaps of a level. */
function linesOf(entries: readonly EntryGaps[], level: 'required' | 'wished', verb: string): string[] {
  return entries
    .map(({ id, title, gaps }) => ({ id, title, words: missingWords(gaps, level) }))
    .filter(({ words }) => words !== '')
    .map(({ id, title, words }) => `  ${title} (${id}), ${verb}: ${words}`);
}

/**
 * Reports per entry what is missing and what is wished for, then what nobody has checked for 24 months, the language rules, and required
 * values. `today` is a day of the form YYYY-MM-DD. Only required values count as problems; the rest is a warning.
 */
export function contentReport(places: ContentPlaces, today: string): CompletenessReport {
  const { entries } = readContent(places.content);
  const schemas = contentSchemas(referenceBySlug);
  const accepted = {
    modules: acceptedEntries(entries, 'modules', schemas.modules),
    caseStudies: acceptedEntries(entries, 'caseStudies', schemas.caseStudies),
    projects: acceptedEntries(entries, 'projects', schemas.projects),
    articles: acceptedEntries(entries, 'articles', schemas.articles),
    funding: acceptedEntries(entries, 'funding', schemas.funding),
    downloads: acceptedEntries(entries, 'downloads', schemas.downloads),
    organisations: acceptedEntries(entries, 'organisations', schemas.organisations),
  };
  const judged = judgeCatalogue(accepted, today);
  const funding = fundingLines(accepted.modules, accepted.funding, today);
  const lines = judgedCollections.flatMap((collection) => {
    const all = judged.filter((entry) => entry.collection === collection);
    const complete = all.filter(({ gaps }) => isComplete(gaps));
    return [
      `${headings[collection]}: ${all.length} Einträge, ${complete.length} vollständig`,
      ...linesOf(all, 'required', 'es fehlt'),
      ...linesOf(all, 'wished', 'gesucht'),
      '',
    ];
  });
  const due = judged.filter(({ gaps }) => gaps.some(({ key }) => key === 'check'));
  const language = checkLanguage(entries).map(formatProblem);
  const problems = [
    ...checkContent(places).problems.map(formatProblem),
    ...judged
      .filter(({ gaps }) => !isComplete(gaps))
      .map(
        ({ collection, id, gaps }) =>
          `${headings[collection]} · ${id}: ${missingWords(gaps, 'required')} → Was Pflicht ist, steht in content/README.md`,
      ),
    ...funding.problems,
  ];
  const section = (title: string, found: readonly string[]) => [
    `${title}: ${found.length === 0 ? 'keine' : found.length}`,
    ...found.map((line) => `  ${line}`),
  ];
  return {
    lines: [
      ...lines,
      ...moduleLines(accepted.modules, entries),
      ...placeLines(accepted.caseStudies, accepted.projects, accepted.organisations, today),
      sourceLine([
        accepted.modules,
        accepted.caseStudies,
        accepted.projects,
        accepted.articles,
        accepted.funding,
      ]),
      '',
      ...lawLines(
        { Modulen: accepted.modules, Artikeln: accepted.articles, Förderungen: accepted.funding },
        today,
      ),
      ...funding.lines,
      '',
      ...section('Warnung, Recht oder Frist neu zu prüfen', dueEntries(entries, today).map(formatProblem)),
      ...section(
        'Warnung, seit 24 Monaten nicht geprüft',
        due.map(({ title, collection }) => `${title} (${headings[collection]})`),
      ),
      ...section('Warnung, Stellen gegen die Sprachregeln', language),
      ...section('Fehlende oder falsche Pflichtangaben', problems),
    ],
    problemCount: problems.length,
  };
}
