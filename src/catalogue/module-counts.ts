import { dimensionKeys } from '../domain/dimensions.ts';
import { type Gap, gapsOf } from '../domain/completeness.ts';
import type { ModuleEntry } from './catalogue.ts';
import type { ModuleRelations } from './relations.ts';

/** What a module still lacks, judged by its own entry and by what points to it. */
export function gapsOfModule(module: ModuleEntry, relations: ModuleRelations): Gap[] {
  const { data } = module;
  return gapsOf({
    steps: data.steps.length,
    pitfalls: data.pitfalls.length,
    cases: relations.caseStudies.length + relations.projects.length + data.examples.length,
    contacts: data.contacts.length,
    financing: data.financing.length,
    related: relations.related.length,
    downloads: relations.downloads.length,
    figures: dimensionKeys.reduce((sum, key) => sum + data.effort[key].figures.length, 0),
  });
}
