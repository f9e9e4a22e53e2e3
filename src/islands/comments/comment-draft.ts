import { roleKeys } from '../../domain/ratings/roles.ts';
import { textAt, valueAt } from '../../domain/value-at.ts';
import type { WrittenComment } from '../../views/comments/CommentFields.tsx';

/** A comment as it stands in the form. */
export interface CommentDraft extends WrittenComment {
  /** Whether the device may remember it. */
  readonly keep: boolean;
}

export const emptyDraft: CommentDraft = { text: '', name: '', website: '', keep: true };

/** The comment in a stored draft. Anything in it that does not fit is passed over. */
export function parseCommentDraft(value: unknown): CommentDraft {
  return {
    text: textAt(value, 'text'),
    name: textAt(value, 'name'),
    role: roleKeys.find((one) => one === valueAt(value, 'role')),
    website: '',
    keep: valueAt(value, 'keep') !== false,
  };
}
