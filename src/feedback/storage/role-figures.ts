import * as z from 'zod';
import { dimensionKeys } from '../../domain/dimensions.ts';
import type { Role } from '../../domain/ratings/roles.ts';
import type { RoleFigureTable } from './intake-tables.ts';
import type { Storage } from './storage-port.ts';

const count = z.int().min(0);
const counts = z.tuple([count, count, count, count, count]).readonly();
const dimension = z.enum(dimensionKeys);
const released = z.partialRecord(dimension, counts);
const history = z.partialRecord(dimension, z.array(counts));
const since = z.partialRecord(dimension, count);

/** What was published of one role in one module, per dimension. */
export interface RoleFigures {
  readonly module: string;
  readonly role: Role;
  /** As published last. */
  readonly released: z.infer<typeof released>;
  /** All ever published, in order of time. */
  readonly history: z.infer<typeof history>;
  /** Number of the release that published last. */
  readonly since: z.infer<typeof since>;
}

/**
 * Everything that was ever published by role.
 * @throws ZodError when a stored text is damaged
 */
export async function readRoleFigures({ queries }: Storage): Promise<RoleFigures[]> {
  const rows = await queries.selectFrom('role_figure').selectAll().execute();
  return rows.map((row) => ({
    module: row.module,
    role: row.role,
    released: released.parse(JSON.parse(row.released)),
    history: history.parse(JSON.parse(row.history)),
    since: since.parse(JSON.parse(row.since)),
  }));
}

/** Figures of a role as they are stored. */
export function toRoleFigureRow(figures: RoleFigures): RoleFigureTable {
  return {
    module: figures.module,
    role: figures.role,
    released: JSON.stringify(figures.released),
    history: JSON.stringify(figures.history),
    since: JSON.stringify(figures.since),
  };
}
