import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import { publicDay } from '../guard/german-day.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { findOwnComment } from './find-own-comment.ts';

/**
 * Everything stored about a visitor's own comment.
 * @throws Problem `not-found` when it is unknown, erased or somebody else's
 */
export async function getOwnComment(services: Services, id: string, secret: string): Promise<OwnComment> {
  const comment = await findOwnComment(services, id, secret);
  if (comment.state === 'erased') throw new Problem('not-found');
  return {
    id: comment.id,
    module: comment.module,
    status: comment.state,
    ...(comment.reason === null ? {} : { reason: comment.reason }),
    text: comment.text,
    ...(comment.name === null ? {} : { name: comment.name }),
    ...(comment.role === null ? {} : { role: comment.role }),
    ...(comment.parent === null ? {} : { inReplyTo: comment.parent }),
    createdAt: publicDay(comment.created_at),
    updatedAt: publicDay(comment.updated_at),
  };
}
