import type { ModeratedComment, ModerationQueue } from '../../schemas/wire/moderation-answer.ts';
import type { QueueQuery } from '../../schemas/wire/moderation-request.ts';
import type { Services } from '../services.ts';
import { positionText } from '../storage/comment-position.ts';
import type { StoredComment } from '../storage/comment-queries.ts';
import { findCommentNetworks } from '../storage/comment-networks.ts';
import { findPending } from '../storage/queue-queries.ts';
import { groupWaiting, type WaitingGroup } from './group-waiting.ts';
import type { Moderator } from './moderator-session.ts';
import { networkLetter } from './network-letter.ts';
import { makeToModerated } from './to-moderated.ts';

const day = 86_400_000;
const pageSize = 50;
/** A group is decided in one go, so that it comes at once. */
const groupPageSize = 500;
/** More groups than anybody looks at. */
const mostGroups = 20;

function describeGroup(
  { id, kind, ids }: WaitingGroup,
  byId: ReadonlyMap<string, StoredComment>,
  network: number | undefined,
) {
  const comments = ids.map((one) => byId.get(one)).filter((one) => one !== undefined);
  const times = comments.map(({ created_at }) => created_at);
  const modules = new Set(comments.map(({ module }) => module));
  const [module] = modules;
  return {
    id,
    kind,
    ...(kind === 'network' && network !== undefined ? { network: networkLetter(network) } : {}),
    size: ids.length,
    ...(modules.size === 1 && module !== undefined ? { module } : {}),
    minutes: Math.ceil((Math.max(...times) - Math.min(...times)) / 60_000),
  };
}

/** Whether a comment is of the kind that is asked for, and waits long enough. */
function makeFits(
  moderator: Pick<Moderator, 'id'>,
  { assigned, module, kind, days = 0 }: QueueQuery,
  now: number,
): (comment: ModeratedComment) => boolean {
  const holder = assigned === 'me' ? moderator.id : assigned;
  const ofKind = (comment: ModeratedComment) =>
    kind === 'changed' ? comment.revision > 1 : (comment.inReplyTo === undefined) === (kind === 'comment');
  return (comment) =>
    comment.firstLook?.id !== moderator.id &&
    (holder === undefined || (comment.assignee?.id ?? 'nobody') === holder) &&
    (module === undefined || comment.module === module) &&
    (kind === undefined || ofKind(comment)) &&
    now - Date.parse(comment.updatedAt) >= days * day;
}

/**
 * One page of comments waiting for a decision of this moderator, with how many there are in all and which belong
 * together. What waits for the second look of somebody else is not among them.
 */
export async function getQueue(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  moderator: Pick<Moderator, 'id'>,
  asked: QueueQuery = {},
): Promise<ModerationQueue> {
  const { group, order, cursor = '' } = asked;
  const pending = await findPending(storage);
  const byId = new Map(pending.map((comment) => [comment.id, comment]));
  const networks = await findCommentNetworks(storage);
  const groups = groupWaiting(
    pending.map((comment) => {
      const origin = networks.get(comment.id);
      return origin === undefined
        ? comment
        : { ...comment, network: `${comment.module} ${origin.day} ${origin.group}` };
    }),
  );
  const groupOf = new Map(groups.flatMap((one) => one.ids.map((id): [string, WaitingGroup] => [id, one])));
  const toModerated = await makeToModerated(storage);
  const fits = makeFits(moderator, asked, now());
  // Sorted by this key: it holds the order asked for, then the time, and names the place where a page ends.
  const keyOf = (comment: StoredComment, { marks }: ModeratedComment) =>
    `${order === 'striking' && marks.length === 0 ? 1 : 0}${positionText(comment)}`;
  const fitting = pending
    .filter(({ id }) => group === undefined || groupOf.get(id)?.id === group)
    .map((comment) => {
      const kind = groupOf.get(comment.id)?.kind;
      const moderated = toModerated(comment, kind === undefined ? [] : [kind]);
      return { key: keyOf(comment, moderated), comment: moderated };
    })
    .filter(({ comment }) => fits(comment))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const rest = fitting.filter(({ key }) => key > cursor);
  const size = group === undefined ? pageSize : groupPageSize;
  return {
    comments: rest.slice(0, size).map(({ comment }) => comment),
    next: rest.length > size ? (rest[size - 1]?.key ?? null) : null,
    total: fitting.length,
    groups: groups.slice(0, mostGroups).map((one) => describeGroup(one, byId, networks.get(one.id)?.group)),
  };
}
