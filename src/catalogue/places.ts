import { type GeoPoint, project } from '../domain/geography/map-projection.ts';
import type { MarkedPlace } from '../domain/geography/cluster-places.ts';
import { slugify } from '../domain/slug.ts';
import { type CaseStudyEntry, type Catalogue, type ProjectEntry, pageOf } from './catalogue.ts';
import { relationsOf } from './relations.ts';

/** A case study or project as the list beside the map shows it. */
export interface PlacedEntry {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: 'case' | 'project';
  readonly modules: readonly { readonly href: string; readonly title: string }[];
  /** Facet values as `key:slug`, separated by spaces. */
  readonly facets: string;
}

/** A town with its entries. */
export interface Place extends MarkedPlace {
  readonly name: string;
  readonly state: string;
  readonly entries: readonly PlacedEntry[];
}

const collator = new Intl.Collator('de');

function placedEntry(catalogue: Catalogue, entry: CaseStudyEntry | ProjectEntry, place: string): PlacedEntry {
  const kind = entry.collection === 'projects' ? 'project' : 'case';
  const relations = relationsOf(catalogue);
  const { modules } = kind === 'project' ? relations.ofProject(entry.id) : relations.ofCaseStudy(entry.id);
  const fields = new Set(modules.flatMap((module) => module.data.fields.map(({ id }) => id)));
  return {
    href: pageOf(entry),
    title: entry.data.title,
    summary: entry.data.summary,
    kind,
    modules: modules.map((module) => ({ href: pageOf(module), title: module.data.title })),
    facets: [
      `land:${slugify(entry.data.state)}`,
      `art:${kind === 'project' ? 'projekt' : 'fallbeispiel'}`,
      `ort:${place}`,
      ...[...fields].map((field) => `feld:${field}`),
      ...modules.map(({ id }) => `modul:${id}`),
    ].join(' '),
  };
}

/** All towns with case studies and projects, by state and name. Two towns of one name in one state stay two by their position. */
export function placesOf(catalogue: Catalogue): Place[] {
  const entries = [...catalogue.caseStudies.values(), ...catalogue.projects.values()];
  const keyOf = ({ lat, lng }: GeoPoint, name: string) => `${name} ${lat} ${lng}`;
  const groups = Map.groupBy(entries, ({ data }) => keyOf(data.coordinates, data.place));
  const taken = new Set<string>();
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const slug = slugify(first.data.place);
      const id = taken.has(slug) ? `${slug}-${taken.size}` : slug;
      taken.add(id);
      return [
        {
          id,
          ...project(first.data.coordinates),
          count: group.length,
          name: first.data.place,
          state: first.data.state,
          entries: group.map((entry) => placedEntry(catalogue, entry, id)),
        },
      ];
    })
    .sort((a, b) => collator.compare(a.state, b.state) || collator.compare(a.name, b.name));
}
