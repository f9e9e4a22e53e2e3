import { moduleFiles } from '../../config/routes.ts';
import type { Level } from '../../domain/dimensions.ts';
import type { DocumentedFigure } from '../../domain/figures/documented-figure.ts';
import type { PlannedModule } from '../../domain/plan/plan-clashes.ts';
import { readsObjectWith } from '../shared/endpoint/call-endpoint.ts';

/** A module as the shortlist shows it. The page of the catalogue writes these files; see `PlannedRecord` there. */
export interface ShownRecord extends PlannedModule {
  readonly address: string;
  readonly levels: Readonly<Record<'time' | 'staff' | 'cost', Level>>;
  readonly figures: readonly DocumentedFigure[];
  readonly titles: Readonly<Record<string, string>>;
}

/** What is known of a module: its record, that it left the catalogue, or that it could not be loaded. */
export type Loaded = ShownRecord | 'gone' | 'failed';

const loaded = new Map<string, Loaded>();
const readsRecord = readsObjectWith<ShownRecord>('slug', 'title', 'address', 'levels', 'figures', 'related');

async function load(slug: string): Promise<Loaded> {
  try {
    const answer = await fetch(`${moduleFiles.planned}${slug}.json`, {
      signal: AbortSignal.timeout(15_000),
    });
    if (answer.status === 404) return 'gone';
    const value: unknown = answer.ok ? await answer.json() : undefined;
    return readsRecord(value) ? value : 'failed';
  } catch {
    return 'failed';
  }
}

/** Loads what is not known yet of some modules; a failed one is tried again. Never rejects. */
export async function loadRecords(slugs: readonly string[]): Promise<void> {
  const missing = [...new Set(slugs)].filter((slug) => {
    const before = loaded.get(slug);
    return before === undefined || before === 'failed';
  });
  await Promise.all(missing.map(async (slug) => loaded.set(slug, await load(slug))));
}

/** What is known of all modules asked for, by slug; those on their way are not in it. */
export function recordsNow(): ReadonlyMap<string, Loaded> {
  return new Map(loaded);
}

/** The records among what is known. */
export function knownOf(records: ReadonlyMap<string, Loaded>): Map<string, ShownRecord> {
  const known = new Map<string, ShownRecord>();
  for (const [slug, record] of records) if (typeof record === 'object') known.set(slug, record);
  return known;
}
