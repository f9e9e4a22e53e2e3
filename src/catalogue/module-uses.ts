import { type Catalogue, type ModuleEntry, pageOf } from './catalogue.ts';

/** A module that a case study or project worked with, ready to be listed. */
export interface ModuleUse {
  readonly href: string;
  readonly title: string;
  readonly when?: string | undefined;
  readonly note: string;
  /** Where the note stands in the entry, for the anchors of its sources. */
  readonly place: string;
}

interface Use {
  readonly module: { readonly id: string };
  readonly when?: string | undefined;
  readonly note: string;
}

/** The modules an entry says it worked with, in its own order, without those that are not published. */
export function moduleUses(catalogue: Catalogue, uses: readonly Use[]): ModuleUse[] {
  return uses.flatMap(({ module: { id }, when, note }, index) => {
    const module = catalogue.modules.get(id);
    if (!module) return [];
    return [{ href: pageOf(module), title: module.data.title, when, note, place: `modules-${index}-note` }];
  });
}

/** Those of `modules` that cite an entry without being among those it worked with. */
export function onlyCiting(modules: readonly ModuleEntry[], uses: readonly Use[]): ModuleEntry[] {
  const used = new Set(uses.map((use) => use.module.id));
  return modules.filter((module) => !used.has(module.id));
}
