import { equalInConstantTime } from '../guard/keyed-hash.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { findComment, type StoredComment } from '../storage/comment-queries.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The comment with this id if this secret wrote it. A foreign comment and an unknown id take the same steps and
 * end in the same answer, so that nobody can find out which ids exist.
 *
 * @throws Problem `not-found`
 */
export async function findOwnComment(services: Services, id: string, secret: string): Promise<StoredComment> {
  const author = await services.hash('comment', id, secret);
  const comment = uuid.test(id) ? await findComment(services.storage, id) : undefined;
  const own = equalInConstantTime(comment?.author ?? '-'.repeat(author.length), author);
  if (!own || comment === undefined) throw new Problem('not-found');
  return comment;
}
