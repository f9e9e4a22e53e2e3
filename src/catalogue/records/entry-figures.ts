import { mergeFigures } from '../../domain/figures/merge-figures.ts';
import { withoutNotes } from '../../domain/language/source-notes.ts';
import type { FigureRecord, FigureRow } from '../../schemas/wire/figure-record.ts';
import {
  type CaseStudyEntry,
  type Catalogue,
  type ModuleEntry,
  type ProjectEntry,
  pageOf,
} from '../catalogue.ts';

type FiguredEntry = ModuleEntry | CaseStudyEntry | ProjectEntry;

/** Slugs of the modules an entry is about: itself, or those that were used there. */
function modulesOf(entry: FiguredEntry): string[] {
  if (entry.collection === 'modules') return [entry.id];
  return [...new Set(entry.data.modules.map(({ module }) => module.id))];
}

/** The figures of an entry, each with its sources and where it stands. */
export function figuresOfEntry(entry: FiguredEntry): FigureRecord[] {
  const { figures, sources, title } = entry.data;
  const keyOf = (index: number) => `${entry.collection}/${entry.id}/${index + 1}`;
  const from = {
    collection: entry.collection,
    id: entry.id,
    title,
    address: pageOf(entry),
    modules: modulesOf(entry).length,
  };
  return figures.map((figure, index) => {
    const { kind, scope, sites, status, unit, min, max, per, place, year, note, same } = figure;
    const named = same === undefined ? -1 : figures.findIndex(({ id }) => id === same);
    return {
      key: keyOf(index),
      kind,
      scope,
      ...(sites === undefined ? {} : { sites }),
      status,
      unit,
      min,
      max,
      per,
      place,
      year,
      ...(note === undefined ? {} : { note: withoutNotes(note) }),
      ...(named === -1 ? {} : { same: keyOf(named) }),
      entry: from,
      sources: figure.sources.flatMap((id) => {
        const source = sources.find((one) => one.id === id);
        if (!source) return [];
        const { title: name, publisher, url } = source;
        return [{ title: name, publisher, ...(url === undefined ? {} : { url }) }];
      }),
    };
  });
}

/** Cases and projects by the modules they used. */
function placesByModule(
  catalogue: Catalogue,
): ReadonlyMap<string, readonly (CaseStudyEntry | ProjectEntry)[]> {
  const places = new Map<string, (CaseStudyEntry | ProjectEntry)[]>();
  for (const entry of [...catalogue.caseStudies.values(), ...catalogue.projects.values()]) {
    for (const id of modulesOf(entry)) {
      places.set(id, [...(places.get(id) ?? []), entry]);
    }
  }
  return places;
}

const known = new WeakMap<Catalogue, ReturnType<typeof placesByModule>>();

/** The documented figures of a module: its own, and those of the cases and projects that used it. */
export function figuresOfModule(catalogue: Catalogue, module: ModuleEntry): FigureRecord[] {
  const places = known.get(catalogue) ?? placesByModule(catalogue);
  known.set(catalogue, places);
  return mergeFigures(figuresOfEntry(module), (places.get(module.id) ?? []).flatMap(figuresOfEntry));
}

/** Every figure of the catalogue once with its modules: those of modules first, then of cases, then of projects. */
export function allFigures(catalogue: Catalogue): { figure: FigureRecord; modules: string[] }[] {
  const { modules, caseStudies, projects } = catalogue;
  return [...modules.values(), ...caseStudies.values(), ...projects.values()].flatMap((entry) =>
    figuresOfEntry(entry).map((figure) => ({ figure, modules: modulesOf(entry) })),
  );
}

/** The rows of `/daten/zahlen.json`. */
export function allFigureRows(catalogue: Catalogue): FigureRow[] {
  return allFigures(catalogue).map(({ figure: { key, entry, ...figure }, modules }) => {
    const { id, collection, title, address } = entry;
    return { key, entry: id, collection, title, address, modules, ...figure };
  });
}
