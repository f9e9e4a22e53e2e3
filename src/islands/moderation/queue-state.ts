import type { ModeratedComment, ModerationQueue } from '../../schemas/wire/moderation-answer.ts';

/** What is known of what waits, and what is on its way to being decided. */
export interface QueueState {
  /** In the order of the queue; undefined while the first answer is on its way. */
  readonly comments: readonly ModeratedComment[] | undefined;
  /** How many wait in all, those not loaded included. */
  readonly total: number;
  readonly next: string | undefined;
  readonly groups: ModerationQueue['groups'];
  /** Decided here, by id with the revision decided on: an answer that was under way still holds them. */
  readonly done: ReadonlyMap<string, number>;
}

export const emptyQueue: QueueState = {
  comments: undefined,
  total: 0,
  next: undefined,
  groups: [],
  done: new Map(),
};

/** Takes in pages of the queue, read anew from the first. What was decided meanwhile stays out, and out of the count. */
export function takePages(state: QueueState, pages: readonly ModerationQueue[]): QueueState {
  const all = pages.flatMap(({ comments }) => comments);
  const comments = all.filter(({ id, revision }) => (state.done.get(id) ?? -1) < revision);
  const last = pages.at(-1);
  return {
    ...state,
    comments,
    total: (last?.total ?? 0) - (all.length - comments.length),
    next: last?.next ?? undefined,
    groups: last?.groups ?? [],
  };
}

/** Takes decided comments out before the endpoint has answered, so that the next one can be decided at once. */
export function takeOut(state: QueueState, ids: ReadonlySet<string>): QueueState {
  const out = (state.comments ?? []).filter(({ id }) => ids.has(id));
  return {
    ...state,
    comments: state.comments?.filter(({ id }) => !ids.has(id)),
    total: state.total - out.length,
    done: new Map([...state.done, ...out.map(({ id, revision }) => [id, revision] as const)]),
  };
}

/** Puts a comment back whose decision did not come about, to be decided again. */
export function putBack(state: QueueState, comment: ModeratedComment): QueueState {
  const done = new Map(state.done);
  done.delete(comment.id);
  if (state.comments?.some(({ id }) => id === comment.id) === true) return { ...state, done };
  const comments = [...(state.comments ?? []), comment].sort(
    (a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
  );
  return { ...state, comments, total: state.total + 1, done };
}
