import type { ModeratedComment, ModerationQueue } from '../../schemas/wire/moderation-answer.ts';
import type { QueueQuery } from '../../schemas/wire/moderation-request.ts';
import { positionText } from '../storage/comment-position.ts';
import type { StoredComment } from '../storage/comment-queries.ts';
import { findPending } from '../storage/queue-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { groupWaiting, type WaitingGroup } from './group-waiting.ts';
import type { Moderator } from './moderator-session.ts';
import { makeToModerated } from './to-moderated.ts';

const pageSize = 50;
/** More groups than anybody looks at. */
const mostGroups = 20;

function describeGroup({ id, kind, ids }: WaitingGroup, byId: ReadonlyMap<string, StoredComment>) {
  const comments = ids.map((one) => byId.get(one)).filter((one) => one !== undefined);
  const times = comments.map(({ created_at }) => created_at);
  const modules = new Set(comments.map(({ module }) => module));
  const [module] = modules;
  return {
    id,
    kind,
    size: ids.length,
    ...(modules.size === 1 && module !== undefined ? { module } : {}),
    minutes: Math.ceil((Math.max(...times) - Math.min(...times)) / 60_000),
  };
}

/**
 * One page of comments waiting for a decision of this moderator, with how many there are in all and which belong
 * together. What waits for the second look of somebody else is not among them.
 */
export async function getQueue(
  storage: Storage,
  moderator: Pick<Moderator, 'id'>,
  { assigned, module, group, order, cursor = '' }: QueueQuery = {},
): Promise<ModerationQueue> {
  const pending = await findPending(storage);
  const byId = new Map(pending.map((comment) => [comment.id, comment]));
  const groups = groupWaiting(pending);
  const groupOf = new Map(groups.flatMap((one) => one.ids.map((id) => [id, one] as const)));
  const toModerated = await makeToModerated(storage);
  const fits = (comment: ModeratedComment) =>
    comment.firstLook?.id !== moderator.id &&
    (assigned === undefined ||
      (assigned === 'me' ? comment.assignee?.id === moderator.id : comment.assignee === undefined)) &&
    (module === undefined || comment.module === module) &&
    (group === undefined || groupOf.get(comment.id)?.id === group);
  // Sorted by this key: it holds the order asked for, then the time, and names the place where a page ends.
  const keyOf = (comment: StoredComment, { marks }: ModeratedComment) =>
    `${order === 'striking' && marks.length === 0 ? 1 : 0}${positionText(comment)}`;
  const fitting = pending
    .map((comment) => {
      const kind = groupOf.get(comment.id)?.kind;
      const moderated = toModerated(comment, kind === undefined ? [] : [kind]);
      return { key: keyOf(comment, moderated), comment: moderated };
    })
    .filter(({ comment }) => fits(comment))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const rest = fitting.filter(({ key }) => key > cursor);
  return {
    comments: rest.slice(0, pageSize).map(({ comment }) => comment),
    next: rest.length > pageSize ? (rest[pageSize - 1]?.key ?? null) : null,
    total: fitting.length,
    groups: groups.slice(0, mostGroups).map((one) => describeGroup(one, byId)),
  };
}
