import { type Catalogue, type ModuleEntry, entryOf } from './catalogue.ts';

/** The modules of a field of action that have indicators; each module stands under its first field. */
export interface IndicatorGroup {
  readonly id: string;
  readonly label: string;
  readonly modules: readonly ModuleEntry[];
}

/** All fields of action with the modules whose indicators belong there, fields without any left out. */
export function indicatorGroups(catalogue: Catalogue): IndicatorGroup[] {
  const modules = [...catalogue.modules.values()].filter(({ data }) => data.indicators.length > 0);
  const byField = Map.groupBy(modules, ({ data }) => data.fields[0]?.id ?? '');
  return [...byField].map(([id, grouped]) => ({
    id,
    label: entryOf(catalogue.fields, { id }).data.label,
    modules: grouped.toSorted((a, b) => a.data.title.localeCompare(b.data.title, 'de')),
  }));
}
