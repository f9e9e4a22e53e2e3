import * as z from 'zod';
import type { Upkeep } from '../../schemas/wire/moderation-answer.ts';
import type { Storage } from '../storage/storage-port.ts';
import { findRun } from '../storage/upkeep-queries.ts';

const at = z.int().transform((time) => new Date(time).toISOString());
const days = z.object({ rejectedComments: z.int(), decidedReports: z.int(), log: z.int() });
const retentionNote = z.object({ at, days });
const backupNote = z.object({ at });

/** When the retention job and the backup last ran. A note this program cannot read counts as none. */
export async function getUpkeep(storage: Storage): Promise<Upkeep> {
  return {
    engine: storage.engine,
    retention: retentionNote.safeParse(await findRun(storage, 'retention')).data ?? null,
    backup: backupNote.safeParse(await findRun(storage, 'backup')).data ?? null,
  };
}
