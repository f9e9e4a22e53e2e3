import { feedbackSnapshotFile } from '../../config/feedback-snapshot-file.ts';
import { readFeedbackSnapshot, type FeedbackSnapshot } from './read-feedback-snapshot.ts';

let known: FeedbackSnapshot | undefined;

/** The snapshot the pages are built with; read once per build, and anew at each call while authors work. */
export function getFeedbackSnapshot(): FeedbackSnapshot {
  if (import.meta.env.DEV) return readFeedbackSnapshot(feedbackSnapshotFile);
  known ??= readFeedbackSnapshot(feedbackSnapshotFile);
  return known;
}
