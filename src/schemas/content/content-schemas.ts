import { articleSchema } from './article.ts';
import { caseStudySchema } from './case-study.ts';
import { downloadSchema } from './download.ts';
import { fundingSchema } from './funding.ts';
import { moduleSchema } from './module.ts';
import { organisationSchema } from './organisation.ts';
import { projectSchema } from './project.ts';
import type { MakeReference } from './reference.ts';
import { synonymSchema } from './synonym.ts';
import { vocabularyTerm } from './vocabulary-term.ts';

/** The schema of every collection, by its name, with references made by the given function. */
export function contentSchemas(reference: MakeReference) {
  return {
    modules: moduleSchema(reference),
    caseStudies: caseStudySchema(reference),
    projects: projectSchema(reference),
    articles: articleSchema(reference),
    organisations: organisationSchema,
    funding: fundingSchema(reference),
    downloads: downloadSchema,
    phases: vocabularyTerm,
    fields: vocabularyTerm,
    concerns: vocabularyTerm,
    targetGroups: vocabularyTerm,
    users: vocabularyTerm,
    synonyms: synonymSchema,
  };
}
