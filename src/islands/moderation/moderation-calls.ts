import type { WatchKind } from '../../domain/moderation/watch-kinds.ts';
import type { RejectionReason } from '../../domain/ratings/rejection-reasons.ts';
import type {
  CommentContext,
  FoundComments,
  ModeratedModules,
  ModerationLog,
  ModerationQueue,
  ModeratorSession,
  OpenReports,
  Upkeep,
} from '../../schemas/wire/moderation-answer.ts';
import type { WatchList } from '../../schemas/wire/desk.ts';
import type { ModuleSettings } from '../../schemas/wire/moderation-request.ts';
import type { SignInWays } from '../../schemas/wire/sign-in-request.ts';
import { readsNothing, readsObjectWith, type EndpointCall } from '../shared/endpoint/call-endpoint.ts';

const base = '/moderation';

/** Why something is rejected, as sent: a key of the list, words of one's own, or both. */
export interface Because {
  readonly reasonKey: RejectionReason;
  readonly reason?: string;
}

/** A decision on the version of a comment that was read. */
export type SentDecision =
  | { readonly decision: 'approve'; readonly revision: number }
  | ({ readonly decision: 'reject'; readonly revision: number } & Because);

function get<Value>(path: string, reads: EndpointCall<Value>['reads']): EndpointCall<Value> {
  return { method: 'GET', path: base + path, reads };
}

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Whether anybody is signed in, and by which ways one can. */
export const waysCall = get('/sign-in', readsObjectWith<SignInWays>('passphrase', 'signedIn'));

/** Who is signed in and how much waits. */
export const sessionCall = get('/session', readsObjectWith<ModeratorSession>('mail', 'confirmed'));

/** Ends the session. */
export const signOutCall: EndpointCall<undefined> = {
  method: 'DELETE',
  path: `${base}/session`,
  reads: readsNothing,
};

/** One page of what waits. */
export function queueCall(
  query: Readonly<Record<string, string | undefined>>,
): EndpointCall<ModerationQueue> {
  return get(
    withQuery('/queue', query),
    readsObjectWith<ModerationQueue>('comments', 'next', 'total', 'groups'),
  );
}

/** A comment with all around it. */
export function contextCall(id: string): EndpointCall<CommentContext> {
  return get(`/comments/${encodeURIComponent(id)}`, readsObjectWith<CommentContext>('comment', 'decisions'));
}

/** One page of comments that fit. */
export function searchCall(query: Readonly<Record<string, string | undefined>>): EndpointCall<FoundComments> {
  return get(withQuery('/comments', query), readsObjectWith<FoundComments>('comments', 'next'));
}

/** Approves or rejects a comment. */
export function decideCall(id: string, decision: SentDecision): EndpointCall<{ status: string }> {
  const path = `${base}/comments/${encodeURIComponent(id)}/decision`;
  return { method: 'POST', path, body: decision, reads: readsObjectWith<{ status: string }>('status') };
}

/** What became of each of several decisions. */
export interface BulkResult {
  readonly results: readonly { readonly id: string; readonly result: string }[];
}

/** Decides on several comments, each on its own. */
export function bulkCall(
  decisions: readonly { id: string; decision: SentDecision }[],
): EndpointCall<BulkResult> {
  const reads = readsObjectWith<BulkResult>('results');
  return { method: 'POST', path: `${base}/decisions`, body: { decisions }, reads };
}

/** Publishes a reply by the editors. */
export function replyCall(id: string, words: string): EndpointCall<{ id: string }> {
  const path = `${base}/comments/${encodeURIComponent(id)}/replies`;
  return { method: 'POST', path, body: { text: words }, reads: readsObjectWith<{ id: string }>('id') };
}

/** Erases a comment for good. */
export function eraseCall(id: string): EndpointCall<undefined> {
  const path = `${base}/comments/${encodeURIComponent(id)}`;
  return { method: 'DELETE', path, reads: readsNothing };
}

/** Reports nobody has decided on. */
export const reportsCall = get('/reports', readsObjectWith<OpenReports>('reports'));

/** Upholds a report, which takes the comment off the page, or dismisses it. */
export function decideReportCall(
  id: string,
  decision: ({ readonly decision: 'uphold' } & Because) | { readonly decision: 'dismiss' },
): EndpointCall<undefined> {
  const path = `${base}/reports/${encodeURIComponent(id)}/decision`;
  return { method: 'POST', path, body: decision, reads: readsNothing };
}

/** What there is in each module. */
export const modulesCall = get('/modules', readsObjectWith<ModeratedModules>('modules'));

/** Opens or closes a module. */
export function setModuleCall(slug: string, settings: ModuleSettings): EndpointCall<undefined> {
  const path = `${base}/modules/${encodeURIComponent(slug)}`;
  return { method: 'PUT', path, body: settings, reads: readsNothing };
}

/** One page of the log. */
export function logCall(cursor: string | undefined): EndpointCall<ModerationLog> {
  return get(withQuery('/log', { cursor }), readsObjectWith<ModerationLog>('entries', 'next'));
}

/** When what keeps the store in order last ran. */
export const upkeepCall = get('/upkeep', readsObjectWith<Upkeep>('retention', 'backup'));

/** Asks for two people to approve in a module, or no longer. */
export function setSecondLookCall(slug: string, wanted: boolean): EndpointCall<undefined> {
  const path = `${base}/modules/${encodeURIComponent(slug)}/second-look`;
  return { method: 'PUT', path, body: { wanted }, reads: readsNothing };
}

const readsWatchList = readsObjectWith<WatchList>('entries');

/** Words and links that are looked for in what waits. */
export const watchListCall = get('/watch', readsWatchList);

/** Looks for one more. */
export function watchCall(kind: WatchKind, pattern: string): EndpointCall<WatchList> {
  return { method: 'POST', path: `${base}/watch`, body: { kind, pattern }, reads: readsWatchList };
}

/** Looks for it no more. */
export function unwatchCall(id: string): EndpointCall<WatchList> {
  return { method: 'DELETE', path: `${base}/watch/${encodeURIComponent(id)}`, reads: readsWatchList };
}

/** Gives something that waits to somebody, or frees it. */
export function assignCall(id: string, moderator: string | null): EndpointCall<undefined> {
  const path = `${base}/assignments/${encodeURIComponent(id)}`;
  return { method: 'PUT', path, body: { moderator }, reads: readsNothing };
}
