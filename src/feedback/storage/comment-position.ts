import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from './tables.ts';

/** Where a comment stands among others: by the time it was written, and by its id where two share one. */
export interface CommentPosition {
  /** UTC milliseconds. */
  readonly created_at: number;
  readonly id: string;
}

/** As text, which sorts as the comments do. It tells the time: for moderators only. */
export function positionText({ created_at, id }: CommentPosition): string {
  return `${String(created_at).padStart(14, '0')}.${id}`;
}

/** Reads what `positionText` wrote; undefined for anything else. */
export function readPosition(text: string): CommentPosition | undefined {
  const [, time, id] = /^(\d{14})\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(text) ?? [];
  return time === undefined || id === undefined ? undefined : { created_at: Number(time), id };
}

/** The condition that a comment was written before the one at a position. */
export function writtenBefore({ created_at, id }: CommentPosition) {
  return (where: ExpressionBuilder<Tables, 'comment'>): ExpressionWrapper<Tables, 'comment', SqlBool> =>
    where(where.refTuple('comment.created_at', 'comment.id'), '<', where.tuple(created_at, id));
}
