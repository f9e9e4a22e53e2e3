import type { Generated } from 'kysely';
import type { DimensionKey, Level } from '../../domain/dimensions.ts';
import type { Role } from '../../domain/roles.ts';

/** Column that counts how often a level was given in a dimension, for example `time_3`. */
export type TallyColumn = `${DimensionKey}_${Level}`;
type TallyColumns = Record<TallyColumn, Generated<number>>;

/** Whether visitors may contribute: `read-only` still shows what is there, `closed` hides it. */
export type Openness = 'open' | 'read-only' | 'closed';

/**
 * One row per module that ever got a contribution. `revision` grows with every change of what is public, in the
 * same transaction, so that it can serve as entity tag and as key of caches in every process.
 */
export interface ModuleStateTable extends TallyColumns {
  module: string;
  revision: number;
  ratings: Openness;
  comments: Openness;
  scale: number;
  raters: number;
  /** UTC milliseconds of the last change of a rating. */
  updated_at: number;
}

/** The same counts for one role, and the figures of that role published last (JSON). */
export interface RoleTallyTable extends TallyColumns {
  module: string;
  role: Role;
  released: string;
}

/** One rating: one row per module and keyed hash of the visitor's secret. */
export interface RatingTable extends Record<DimensionKey, Level | null> {
  module: string;
  voter: string;
  scale: number;
  role: Role | null;
  /** Grows with every change; a write names the revision it has seen. */
  revision: number;
  created_at: number;
  updated_at: number;
}

/** Facts about the store itself, for example the fingerprint of the server key. */
export interface StoreFactTable {
  name: string;
  value: string;
}

/** Which migrations have been applied. */
export interface SchemaVersionTable {
  version: number;
  applied_at: number;
}

export interface Tables {
  schema_version: SchemaVersionTable;
  store_fact: StoreFactTable;
  module_state: ModuleStateTable;
  role_tally: RoleTallyTable;
  rating: RatingTable;
}
