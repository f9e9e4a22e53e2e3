import { equalInConstantTime } from '../guard/keyed-hash.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { findComment, type StoredComment } from '../storage/comment-queries.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Opens one comment from any device, in place of the secret that wrote it: nothing else of that secret's. Made of what is
 * stored under the server's key, so that neither the store nor anybody's guess gives it away.
 */
export function ownKeyOf({ hash }: Pick<Services, 'hash'>, id: string, author: string): Promise<string> {
  return hash('own-key', id, author);
}

/**
 * The comment with this id if this secret wrote it, or the secret is its own key. A foreign comment and an unknown id
 * take the same steps and end in the same answer, so that nobody can find out which ids exist.
 *
 * @throws Problem `not-found`
 */
export async function findOwnComment(services: Services, id: string, secret: string): Promise<StoredComment> {
  const author = await services.hash('comment', id, secret);
  const comment = uuid.test(id) ? await findComment(services.storage, id) : undefined;
  const key = await ownKeyOf(services, id, comment?.author ?? author);
  const wrote = equalInConstantTime(comment?.author ?? '-'.repeat(author.length), author);
  const hasKey = equalInConstantTime(key, secret);
  // Nobody owns what the editors wrote, what was imported and what is erased.
  const isOwned = comment !== undefined && comment.author !== '';
  if (!isOwned || !(wrote || hasKey)) throw new Problem('not-found');
  return comment;
}
