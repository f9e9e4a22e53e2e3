import type { CommentMark } from '../../domain/moderation/comment-marks.ts';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { findAssignments } from '../storage/assignment-queries.ts';
import type { StoredComment } from '../storage/comment-queries.ts';
import { findFirstLooks } from '../storage/second-look-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { findWatchEntries } from '../storage/watch-queries.ts';
import { makeFindWatched } from './find-watched.ts';
import { soundsOfficial } from './sounds-official.ts';

/** Makes of a stored comment what moderators see. */
export type ToModerated = (comment: StoredComment, more?: readonly CommentMark[]) => ModeratedComment;

/**
 * Reads what the desk knows of comments (lists, who has taken what, first approvals) once, for any number of them. The
 * hash of the author is left out; it is of no use to anybody.
 */
export async function makeToModerated(storage: Storage): Promise<ToModerated> {
  const findWatched = makeFindWatched(await findWatchEntries(storage));
  const assignments = await findAssignments(storage);
  const firstLooks = await findFirstLooks(storage);
  return (comment, more = []) => {
    const { words, links } = findWatched(`${comment.name ?? ''}\n${comment.text}`);
    const marks: CommentMark[] = [
      ...(comment.honeypot === 1 ? (['trap'] as const) : []),
      ...(comment.name !== null && soundsOfficial(comment.name) ? (['office'] as const) : []),
      ...(words.length > 0 ? (['word'] as const) : []),
      ...(links.length > 0 ? (['link'] as const) : []),
      ...more,
    ];
    const assignee = assignments.get(comment.id);
    const firstLook = firstLooks.get(comment.id);
    return {
      id: comment.id,
      module: comment.module,
      status: comment.state,
      revision: comment.revision,
      text: comment.text,
      ...(comment.name === null ? {} : { name: comment.name }),
      ...(comment.role === null ? {} : { role: comment.role }),
      ...(comment.parent === null ? {} : { inReplyTo: comment.parent }),
      suspicious: comment.honeypot === 1,
      editors: comment.editors === 1,
      marks,
      watched: [...words, ...links],
      ...(assignee === undefined ? {} : { assignee }),
      ...(firstLook === undefined ? {} : { firstLook }),
      ...(comment.reason === null ? {} : { reason: comment.reason }),
      createdAt: new Date(comment.created_at).toISOString(),
      updatedAt: new Date(comment.updated_at).toISOString(),
    };
  };
}
