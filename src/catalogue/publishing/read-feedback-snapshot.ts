import { readFileSync } from 'node:fs';
import type { PublicComment } from '../../schemas/wire/comment-answer.ts';
import { feedbackSnapshot, type ModuleSnapshot } from '../../schemas/wire/feedback-snapshot.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';

/** What visitors gave, by module slug, as it was at one moment. A module without contributions is absent. */
export interface FeedbackSnapshot {
  /** ISO instant in UTC; null when no snapshot was ever taken. */
  readonly takenAt: string | null;
  /** Whether all of it is sample data. */
  readonly demo: boolean;
  readonly ratings: Readonly<Record<string, RatingSummary>>;
  /** Newest first, each with its replies. */
  readonly comments: Readonly<Record<string, readonly PublicComment[]>>;
  /** Whether a module took ratings and comments; absent means both. */
  readonly accepts: Readonly<Record<string, ModuleSnapshot['accepts']>>;
}

const none: FeedbackSnapshot = { takenAt: null, demo: false, ratings: {}, comments: {}, accepts: {} };

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
  const read = feedbackSnapshot.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw broken(file, `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const modules = Object.entries(read.data.modules);
  return {
    takenAt: read.data.takenAt,
    demo: read.data.demo,
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
