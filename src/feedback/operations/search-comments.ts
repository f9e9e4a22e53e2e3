import type { FoundComments } from '../../schemas/wire/moderation-answer.ts';
import type { CommentSearch } from '../../schemas/wire/moderation-request.ts';
import type { StoredComment } from '../storage/comment-queries.ts';
import { positionText } from '../storage/comment-position.ts';
import { findMatchingComments } from '../storage/desk-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { makeToModerated } from './to-moderated.ts';

const pageSize = 50;

function cursorAfter(last: StoredComment | undefined): string | null {
  return last === undefined ? null : positionText(last);
}

/** One page of the comments that fit, newest first. */
export async function searchComments(storage: Storage, search: CommentSearch): Promise<FoundComments> {
  const found = await findMatchingComments(storage, search, pageSize + 1);
  const toModerated = await makeToModerated(storage);
  const page = found.slice(0, pageSize);
  return {
    comments: page.map((one) => toModerated(one)),
    next: found.length > pageSize ? cursorAfter(page.at(-1)) : null,
  };
}
