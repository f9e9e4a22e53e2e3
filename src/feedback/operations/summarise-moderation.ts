import type { z } from 'zod';
import { countDecisions } from '../../domain/moderation/count-decisions.ts';
import {
  moderationFigures,
  type PublicModerationFigures,
  type releasedModeration,
} from '../../schemas/wire/moderation-figures.ts';
import { isoOfDay, publicDay } from '../guard/german-day.ts';
import { findDeedsSince } from '../storage/log-queries.ts';
import { readRelease } from '../storage/released-summaries.ts';
import type { Storage } from '../storage/storage-port.ts';

/** A year; what the log holds of it counts. */
const span = 365 * 86_400_000;

/**
 * How moderation was done in the year before a release.
 * @param at UTC milliseconds of the release
 */
export async function summariseModeration(storage: Storage, at: number): Promise<PublicModerationFigures> {
  const since = at - span;
  return { from: publicDay(since), ...countDecisions(await findDeedsSince(storage, since)) };
}

/** Figures of moderation as of the newest release. */
export async function getReleasedModeration(storage: Storage): Promise<z.infer<typeof releasedModeration>> {
  const release = await readRelease(storage);
  const text = release?.moderation ?? null;
  return {
    releasedOn: release === undefined ? null : isoOfDay(release.released_on),
    figures: text === null ? null : moderationFigures.parse(JSON.parse(text)),
  };
}
