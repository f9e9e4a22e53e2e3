import { type ListedNorm, listNorms } from '../domain/law/norm-list.ts';
import type { ArticleEntry, Catalogue, FundingEntry, ModuleEntry } from './catalogue.ts';

export type LawEntry = ModuleEntry | ArticleEntry | FundingEntry;

/** Every norm of the catalogue with the modules, articles and programmes that state it, in the order of laws. */
export function statedLaw(catalogue: Catalogue): ListedNorm<LawEntry>[] {
  const entries: LawEntry[] = [
    ...catalogue.modules.values(),
    ...catalogue.articles.values(),
    ...catalogue.funding.values(),
  ];
  return listNorms(entries, ({ data }) => data);
}
