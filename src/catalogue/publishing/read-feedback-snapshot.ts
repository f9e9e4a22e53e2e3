import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { PublicComment } from '../../schemas/wire/comment-answer.ts';
import {
  feedbackSnapshot,
  snapshotVersion,
  type ModuleSnapshot,
} from '../../schemas/wire/feedback-snapshot.ts';
import type { PublicModerationFigures } from '../../schemas/wire/moderation-figures.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';

/** What visitors gave, by module slug, as it was at one moment. A module without contributions is absent. */
export interface FeedbackSnapshot {
  /** Day on which the comments were taken; null when no snapshot was ever taken. */
  readonly takenOn: string | null;
  /** Day of the release the ratings are from; null before the first. */
  readonly releasedOn: string | null;
  /** Whether all of it is sample data. */
  readonly demo: boolean;
  readonly ratings: Readonly<Record<string, RatingSummary>>;
  /** How moderation was done; null before the first release. */
  readonly moderation: PublicModerationFigures | null;
  /** Newest first, each with its replies. */
  readonly comments: Readonly<Record<string, readonly PublicComment[]>>;
  /** Whether a module took ratings and comments; absent means both. */
  readonly accepts: Readonly<Record<string, ModuleSnapshot['accepts']>>;
}

const none: FeedbackSnapshot = {
  takenOn: null,
  releasedOn: null,
  demo: false,
  moderation: null,
  ratings: {},
  comments: {},
  accepts: {},
};

/** Whether an older program wrote the file; the next snapshot replaces it. */
const outdated = z.object({ version: z.int().max(snapshotVersion - 1) });

function broken(file: string, finding: string): Error {
  return new Error(
    `${file} ist beschädigt (${finding}). Erneuern Sie die Datei mit: npm run feedback -- snapshot. Oder löschen Sie sie, dann erscheinen die Seiten ohne Bewertungen und Kommentare.`,
  );
}

function parse(file: string, text: string): FeedbackSnapshot {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw broken(file, 'kein JSON');
  }
  if (outdated.safeParse(given).success) return none;
  const read = feedbackSnapshot.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw broken(file, `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const modules = Object.entries(read.data.modules);
  return {
    takenOn: read.data.takenOn,
    releasedOn: read.data.releasedOn,
    demo: read.data.demo,
    moderation: read.data.moderation,
    ratings: Object.fromEntries(
      modules.filter(([, one]) => one.summary.raters > 0).map(([slug, one]) => [slug, one.summary]),
    ),
    comments: Object.fromEntries(
      modules.filter(([, one]) => one.comments.length > 0).map(([slug, one]) => [slug, one.comments]),
    ),
    accepts: Object.fromEntries(modules.map(([slug, one]) => [slug, one.accepts])),
  };
}

/**
 * Reads a snapshot. Without a file the answer is empty, so that a build never depends on there being a store.
 * @throws Error with a German sentence when the file is there but not right
 */
export function readFeedbackSnapshot(file: string | undefined): FeedbackSnapshot {
  if (file === undefined) return none;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return none;
    throw error;
  }
  return parse(file, text);
}
