import type { Level } from '../domain/dimensions.ts';
import type { DocumentedFigure } from '../domain/documented-figure.ts';
import { namesModule } from '../domain/names-module.ts';
import type { PlannedModule } from '../domain/plan-clashes.ts';
import { withoutNotes } from '../domain/source-notes.ts';
import { type Catalogue, type ModuleEntry, entryOf, pageOf } from './catalogue.ts';

/** What the shortlist needs of a module and nothing else: it loads one of these for each module kept. */
export interface PlannedRecord extends PlannedModule {
  readonly address: string;
  readonly levels: Readonly<Record<'time' | 'staff' | 'cost', Level>>;
  readonly figures: readonly DocumentedFigure[];
  /** Titles of the modules that `needs` and `related` name by their slugs. */
  readonly titles: Readonly<Record<string, string>>;
}

/** The record of a module for the shortlist. */
export function plannedRecordOf(catalogue: Catalogue, module: ModuleEntry): PlannedRecord {
  const { data } = module;
  const prerequisites = data.prerequisites.map(withoutNotes);
  const needs = [...catalogue.modules.values()].filter(
    (other) =>
      other.id !== module.id && prerequisites.some((sentence) => namesModule(sentence, other.data.title)),
  );
  const related = data.related.map((item) => ({
    slug: item.module.id,
    reason: withoutNotes(item.reason),
  }));
  const named = [...needs, ...data.related.map((item) => entryOf(catalogue.modules, item.module))];
  return {
    slug: module.id,
    title: data.title,
    address: pageOf(module),
    phases: data.phases.map(({ id }) => id),
    staff: data.effort.staff.level,
    levels: {
      time: data.effort.time.level,
      staff: data.effort.staff.level,
      cost: data.effort.cost.level,
    },
    figures: Object.values(data.effort)
      .flatMap((estimate) => estimate.figures)
      .map(({ unit, min, max, per }) => ({ unit, min, max, per })),
    needs: needs.map(({ id }) => id),
    related,
    titles: Object.fromEntries(named.map(({ id, data: other }) => [id, other.title])),
  };
}
