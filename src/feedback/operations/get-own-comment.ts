import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import { publicDay } from '../guard/german-day.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { findObjectionAbout } from '../storage/objection-queries.ts';
import type { StoredComment } from '../storage/comment-queries.ts';
import { findOwnComment, ownKeyOf } from './find-own-comment.ts';

/** What was decided and why, by which rule, and what was objected to it. */
async function toDecision(
  { storage }: Pick<Services, 'storage'>,
  { id, state, revision, reason, reason_key: key, updated_at }: StoredComment,
): Promise<Pick<OwnComment, 'reason' | 'reasonKey' | 'decidedOn' | 'objection'>> {
  const objection = await findObjectionAbout(storage, id);
  const isFresh = state === 'rejected' && objection?.revision !== revision;
  return {
    ...(reason === null ? {} : { reason }),
    ...(key === null ? {} : { reasonKey: key }),
    ...(state === 'rejected' ? { decidedOn: publicDay(updated_at) } : {}),
    ...(isFresh ? { objection: { status: 'possible' } } : {}),
    ...(isFresh || objection === undefined
      ? {}
      : {
          objection: {
            status: objection.state,
            text: objection.text,
            sentOn: publicDay(objection.created_at),
            ...(objection.answer === null ? {} : { answer: objection.answer }),
          },
        }),
  };
}

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
    ...(await toDecision(services, comment)),
    ownKey: await ownKeyOf(services, comment.id, comment.author),
    text: comment.text,
    ...(comment.name === null ? {} : { name: comment.name }),
    ...(comment.role === null ? {} : { role: comment.role }),
    ...(comment.parent === null ? {} : { inReplyTo: comment.parent }),
    createdAt: publicDay(comment.created_at),
    updatedAt: publicDay(comment.updated_at),
  };
}
