import { roleKeys } from '../../domain/ratings/roles.ts';
import type { WrittenComment } from '../../views/comments/CommentFields.tsx';

/** A comment as it stands in the form. */
export interface CommentDraft extends WrittenComment {
  /** Whether the device may remember it. */
  readonly keep: boolean;
}

export const emptyDraft: CommentDraft = { text: '', name: '', website: '', keep: true };

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function textAt(value: unknown, key: string): string {
  const found = at(value, key);
  return typeof found === 'string' ? found : '';
}

/** The comment in a stored draft. Anything in it that does not fit is passed over. */
export function parseCommentDraft(value: unknown): CommentDraft {
  return {
    text: textAt(value, 'text'),
    name: textAt(value, 'name'),
    role: roleKeys.find((one) => one === at(value, 'role')),
    website: '',
    keep: at(value, 'keep') !== false,
  };
}
