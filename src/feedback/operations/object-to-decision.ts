import type { ObjectionRequest } from '../../schemas/wire/objection.ts';
import { newId } from '../storage/new-id.ts';
import { seal } from '../guard/seal.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { announce, type StoredComment } from '../storage/comment-queries.ts';
import { addObjection, findDecider } from '../storage/objection-queries.ts';
import { WriteMismatch, type WriteSet } from '../storage/write-set.ts';
import { findOwnComment } from './find-own-comment.ts';

/**
 * One's own comment, if there is a decision to object to.
 * @throws Problem `not-found` when it is unknown or somebody else's; `decided-already` unless it is rejected
 */
export async function findRejected(services: Services, id: string, secret: string): Promise<StoredComment> {
  const comment = await findOwnComment(services, id, secret);
  if (comment.state !== 'rejected') throw new Problem('decided-already');
  return comment;
}

/**
 * Stores an author's objection to a rejection, for somebody else to decide on. A second one to the same rejection
 * changes nothing.
 *
 * @param comment as `findRejected` found it
 * @param alongside statements that must take effect together with the objection
 */
export async function objectToDecision(
  services: Services,
  comment: StoredComment,
  request: ObjectionRequest,
  alongside: WriteSet,
): Promise<void> {
  const { storage } = services;
  const now = services.now();
  const id = newId(now);
  const objection = {
    id,
    comment: comment.id,
    revision: comment.revision,
    text: request.text,
    contact: request.contact === undefined ? null : await seal(services.hash, request.contact),
    decider: (await findDecider(storage, comment.id)) ?? null,
    state: 'open',
    answer: null,
    created_at: now,
    decided_at: null,
  } as const;
  const mail = (kind: 'objection-waiting' | 'objection-received') =>
    announce(storage, { id: newId(now), kind, subject: id, created_at: now, sent_at: null });
  try {
    await storage.write([
      addObjection(storage, objection),
      ...alongside,
      mail('objection-waiting'),
      ...(objection.contact === null ? [] : [mail('objection-received')]),
    ]);
  } catch (error) {
    if (!(error instanceof WriteMismatch && error.mismatch === 'replay')) throw error;
  }
}
