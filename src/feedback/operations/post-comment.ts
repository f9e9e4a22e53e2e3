import type { CommentRequest } from '../../schemas/wire/comment-request.ts';
import { newId } from '../storage/new-id.ts';
import { runIdempotently, type Repeatable } from './run-idempotently.ts';
import { fieldProblem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { addComment, findComment, type StoredComment } from '../storage/comment-queries.ts';
import type { WriteSet } from '../storage/write-set.ts';

async function requireParent(services: Services, module: string, id: string): Promise<void> {
  const parent = await findComment(services.storage, id);
  const open = parent?.state === 'published' && parent.parent === null && parent.module === module;
  if (!open) throw fieldProblem('/inReplyTo', 'parent-unavailable');
}

/**
 * Stores a comment for the editors to look at. It is not public before they approve it.
 *
 * @param address network address it comes from
 * @param repeatable makes a repeated request recognisable
 * @param alongside statements that must take effect together with the comment
 * @returns the id of the comment
 * @throws Problem `invalid` when the comment replied to is not public in this module or is a reply itself
 * @throws WriteMismatch `closed` when the module takes no comments
 */
export async function postComment(
  services: Services,
  module: string,
  request: CommentRequest,
  address: string | undefined,
  repeatable: Repeatable,
  alongside: WriteSet,
): Promise<string> {
  const now = services.now();
  const id = crypto.randomUUID();
  const comment: StoredComment = {
    id,
    module,
    author: await services.hash('comment', id, repeatable.secret),
    parent: request.inReplyTo ?? null,
    state: 'pending',
    text: request.text,
    name: request.name ?? null,
    role: request.role ?? null,
    editors: 0,
    honeypot: (request.website ?? '') === '' ? 0 : 1,
    reason: null,
    reason_key: null,
    revision: 1,
    created_at: now,
    updated_at: now,
  };
  const mail = {
    id: newId(now),
    kind: 'comment-waiting',
    subject: id,
    created_at: now,
    sent_at: null,
  } as const;
  return runIdempotently(services, repeatable, id, async (remembering) => {
    if (request.inReplyTo !== undefined) await requireParent(services, module, request.inReplyTo);
    const { day, network } = await services.intake(module, address);
    const origin = network === null ? undefined : { comment: id, module, day, network };
    const set = addComment(services.storage, comment, comment.honeypot === 1 ? undefined : mail, origin);
    await services.storage.write([...remembering, ...alongside, ...set]);
  });
}
