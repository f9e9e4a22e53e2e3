import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import type { CommentChange, CommentRequest } from '../../schemas/wire/comment-request.ts';
import { callEndpoint, readsObjectWith, type CallResult } from '../shared/endpoint/call-endpoint.ts';
import { callWithProof, type ProofWish } from '../shared/endpoint/call-with-proof.ts';
import { secretForActing } from '../shared/device/device-memory.ts';
import type { CommentDraft } from './comment-draft.ts';

interface Receipt {
  readonly id: string;
}

/** What a form is for: a new comment, a reply to one, or mending an own one. */
export type CommentTask =
  | { readonly kind: 'new' }
  | { readonly kind: 'reply'; readonly to: string; readonly name: string }
  | { readonly kind: 'mend'; readonly own: OwnComment };

const readsReceipt = readsObjectWith<Receipt>('id');

let last: { readonly body: string; readonly key: string } | undefined;

/** The same text sent again, after no answer came, is the same request; a changed text is a new one. */
function keyFor(body: string): string {
  if (last?.body !== body) last = { body, key: crypto.randomUUID() };
  return last.key;
}

function mend(own: OwnComment, draft: CommentDraft): Promise<CallResult<Receipt>> {
  const body: CommentChange = {
    text: draft.text,
    name: draft.name.trim() === '' ? null : draft.name,
    role: draft.role ?? null,
  };
  return callEndpoint({
    method: 'PATCH',
    path: `/comments/${encodeURIComponent(own.id)}`,
    body,
    reads: readsReceipt,
    secret: secretForActing(),
  });
}

/** Sends what stands in the form. The result is the id under which the comment waits for the editors. */
export function sendComment(
  module: string,
  task: CommentTask,
  draft: CommentDraft,
  proof: Omit<ProofWish, 'purpose' | 'module'>,
): Promise<CallResult<Receipt>> {
  if (task.kind === 'mend') return mend(task.own, draft);
  const body: CommentRequest = {
    text: draft.text,
    ...(draft.name.trim() === '' ? {} : { name: draft.name }),
    ...(draft.role === undefined ? {} : { role: draft.role }),
    ...(draft.website === '' ? {} : { website: draft.website }),
    ...(task.kind === 'reply' ? { inReplyTo: task.to } : {}),
  };
  return callWithProof(
    {
      method: 'POST',
      path: `/modules/${encodeURIComponent(module)}/comments`,
      body,
      reads: readsReceipt,
      secret: secretForActing(),
      idempotencyKey: keyFor(JSON.stringify([module, body])),
    },
    { ...proof, purpose: 'comment', module },
  );
}
