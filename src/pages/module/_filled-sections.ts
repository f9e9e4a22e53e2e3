import type { ModuleEntry } from '../../catalogue/catalogue.ts';
import type { ModuleRelations } from '../../catalogue/relations.ts';

/** Which sections of a module page have something to say; an empty section is not printed. */
export function filledSections({ data }: ModuleEntry, relations: ModuleRelations) {
  return {
    steps: data.steps.length > 0,
    pitfalls: data.pitfalls.length > 0,
    cases: relations.caseStudies.length + relations.projects.length + data.examples.length > 0,
    contacts: data.contacts.length + data.advice.length > 0,
    financing: data.financing.length + relations.funding.length > 0 || data.afterFunding !== undefined,
    downloads: relations.downloads.length > 0,
    related: relations.related.length + relations.articles.length > 0,
  };
}
