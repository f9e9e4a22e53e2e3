import type { Level } from '../../domain/dimensions.ts';
import type { DocumentedFigure } from '../../domain/figures/documented-figure.ts';
import { namesModule } from '../../domain/language/names-module.ts';
import type { PlannedModule } from '../../domain/plan/plan-clashes.ts';
import type { ModuleRecord } from '../../schemas/wire/module-record.ts';

/** What the shortlist needs of a module and nothing else: it loads one of these for each module kept. */
export interface PlannedRecord extends PlannedModule {
  readonly address: string;
  readonly levels: Readonly<Record<'time' | 'staff' | 'cost', Level>>;
  readonly figures: readonly DocumentedFigure[];
  /** Titles of the modules that `needs` and `related` name by their slugs. */
  readonly titles: Readonly<Record<string, string>>;
}

/** The part of a module's record that the shortlist shows; `all` are those of the whole catalogue. */
export function plannedRecordOf(record: ModuleRecord, all: readonly ModuleRecord[]): PlannedRecord {
  const { slug, title, address, phases, effort, figures } = record;
  // All at once first: most modules are named nowhere.
  const prerequisites = record.prerequisites.join('\n');
  const needs = all.filter(
    (other) =>
      other.slug !== slug &&
      namesModule(prerequisites, other.title) &&
      record.prerequisites.some((sentence) => namesModule(sentence, other.title)),
  );
  const related = record.related.flatMap(({ id, title: name, reason }) =>
    reason === undefined ? [] : { slug: id, title: name, reason },
  );
  return {
    slug,
    title,
    address,
    phases: phases.map(({ id }) => id),
    staff: effort.staff.level,
    levels: { time: effort.time.level, staff: effort.staff.level, cost: effort.cost.level },
    figures,
    needs: needs.map((other) => other.slug),
    related: related.map((other) => ({ slug: other.slug, reason: other.reason })),
    titles: Object.fromEntries([...needs, ...related].map((other) => [other.slug, other.title])),
  };
}
