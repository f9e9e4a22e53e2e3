import type { TextKey } from '../../i18n/de.ts';
import type { ModuleEntry } from '../../catalogue/catalogue.ts';
import type { ModuleRelations } from '../../catalogue/relations.ts';

/** A section of a page that is there: its anchor and the key of its short name. */
export interface Section {
  readonly id: string;
  readonly term: TextKey;
}

/**
 * The sections a module page prints, in order. A section without content is left out.
 *
 * @param figures how many documented figures the module has
 */
export function moduleSections(
  { data }: ModuleEntry,
  relations: ModuleRelations,
  figures: number,
): Section[] {
  const sections: (Section & { there: boolean })[] = [
    { id: 'zielsetzung', term: 'module.objective.term', there: true },
    { id: 'einschaetzung', term: 'profile.term', there: true },
    { id: 'wer', term: 'module.people.term', there: true },
    { id: 'umsetzung', term: 'module.body.term', there: true },
    { id: 'schritte', term: 'module.steps.term', there: data.steps.length > 0 },
    { id: 'stolpersteine', term: 'module.pitfalls.term', there: data.pitfalls.length > 0 },
    {
      id: 'fallbeispiele',
      term: 'module.cases.term',
      there: relations.caseStudies.length + relations.projects.length + data.examples.length > 0,
    },
    { id: 'beleglage', term: 'module.proof.term', there: data.proof !== undefined },
    { id: 'kontakte', term: 'module.contacts.term', there: data.contacts.length + data.advice.length > 0 },
    { id: 'zahlen', term: 'module.figures.term', there: figures > 0 },
    {
      id: 'finanzierung',
      term: 'module.financing.term',
      there: data.financing.length + relations.funding.length > 0 || data.afterFunding !== undefined,
    },
    { id: 'vorlagen', term: 'module.downloads.term', there: relations.downloads.length > 0 },
    {
      id: 'weitere-module',
      term: 'module.related.term',
      there: relations.related.length + relations.articles.length > 0,
    },
    { id: 'kommentare', term: 'module.comments.term', there: true },
    { id: 'quellen', term: 'module.sources.term', there: true },
  ];
  return sections.filter((section) => section.there).map(({ id, term }) => ({ id, term }));
}
