import { type Catalogue, type FundingEntry, type ModuleEntry, pageOf } from './catalogue.ts';
import { relationsOf } from './relations.ts';

function linkTo(programme: FundingEntry) {
  return { href: pageOf(programme), title: programme.data.title, call: programme.data };
}

/** Where a module says its money may come from, each with its programme if there is one, and programmes that name the module. */
export function financingOf(catalogue: Catalogue, module: ModuleEntry) {
  const sources = module.data.financing.map(({ funding, text }) => {
    const programme = funding && catalogue.funding.get(funding.id);
    return { text, programme: programme && linkTo(programme) };
  });
  const named = new Set(module.data.financing.flatMap(({ funding }) => funding?.id ?? []));
  const more = relationsOf(catalogue)
    .ofModule(module.id)
    .funding.filter(({ id }) => !named.has(id));
  return { sources, more: more.map(linkTo) };
}
