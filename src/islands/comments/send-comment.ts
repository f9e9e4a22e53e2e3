import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import type { CommentChange, CommentRequest } from '../../schemas/wire/comment-request.ts';
import { callEndpoint, readsObjectWith, type CallResult } from '../shared/endpoint/call-endpoint.ts';
import type { ProofWish } from '../shared/endpoint/call-with-proof.ts';
import { sendOnce } from '../shared/endpoint/send-once.ts';
import { textFingerprint } from '../shared/device/text-fingerprint.ts';
import { keyUnderWay } from '../shared/device/under-way.ts';
import type { CommentDraft } from './comment-draft.ts';

interface Receipt {
  readonly id: string;
}

/** What a form is for: a new comment, a reply to one, or mending an own one. */
export type CommentTask =
  | { readonly kind: 'new' }
  | { readonly kind: 'reply'; readonly to: string; readonly name: string }
  /** The comment's own key takes the place of the device's secret. */
  | { readonly kind: 'mend'; readonly own: OwnComment };

const readsReceipt = readsObjectWith<Receipt>('id');

type Words = Pick<CommentDraft, 'text' | 'name' | 'role' | 'website'>;

function bodyOf(task: CommentTask, { text, name, role, website }: Words): CommentRequest {
  return {
    text,
    ...(name.trim() === '' ? {} : { name }),
    ...(role === undefined ? {} : { role }),
    ...(website === '' ? {} : { website }),
    ...(task.kind === 'reply' ? { inReplyTo: task.to } : {}),
  };
}

/** The same text sent again, after no answer came, is the same comment; a changed text is another one. */
function nameOf(module: string, body: CommentRequest): string {
  return `comment:${module}:${textFingerprint(JSON.stringify(body))}`;
}

/** Whether what stands in the form was sent before, without an answer. */
export function isPerhapsSent(module: string, task: CommentTask, draft: CommentDraft): boolean {
  return task.kind !== 'mend' && keyUnderWay(nameOf(module, bodyOf(task, draft))) !== undefined;
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
    secret: own.ownKey,
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
  const body = bodyOf(task, draft);
  return sendOnce(
    {
      method: 'POST',
      path: `/modules/${encodeURIComponent(module)}/comments`,
      body,
      reads: readsReceipt,
    },
    {
      name: nameOf(module, body),
      keep: draft.keep,
      proof: { ...proof, purpose: 'comment', module },
      given: ({ id }) => ({ comment: { id, module } }),
    },
  );
}
