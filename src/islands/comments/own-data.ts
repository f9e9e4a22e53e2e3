import type { OwnComment } from '../../schemas/wire/comment-answer.ts';
import type { OwnRating } from '../../schemas/wire/own-rating.ts';
import {
  callEndpoint,
  readsNothing,
  readsObjectWith,
  type CallResult,
} from '../shared/endpoint/call-endpoint.ts';
import { ownSecret, readMemory } from '../shared/device/device-memory.ts';

const readsComment = readsObjectWith<OwnComment>('id', 'status', 'text');
const readsRating = readsObjectWith<OwnRating>('levels');

/**
 * An own comment with everything stored about it.
 * @param secret the device's, or the comment's own key
 */
export function fetchOwnComment(id: string, secret = ownSecret()): Promise<CallResult<OwnComment>> {
  const path = `/comments/${encodeURIComponent(id)}`;
  return callEndpoint({ method: 'GET', path, reads: readsComment, secret });
}

/** Erases an own comment. */
export function eraseOwnComment(id: string, secret = ownSecret()): Promise<CallResult<undefined>> {
  const path = `/comments/${encodeURIComponent(id)}`;
  return callEndpoint({ method: 'DELETE', path, reads: readsNothing, secret });
}

/**
 * Everything the endpoint holds under this device's secret, as far as the device remembers where it is.
 * @returns undefined when something could not be fetched, so that nobody takes a part for the whole
 */
export async function collectOwnData(): Promise<
  { readonly ratings: Record<string, OwnRating>; readonly comments: OwnComment[] } | undefined
> {
  const memory = readMemory();
  const ratings: Record<string, OwnRating> = {};
  const comments: OwnComment[] = [];
  for (const slug of memory?.ratings ?? []) {
    const path = `/modules/${encodeURIComponent(slug)}/rating`;
    const result = await callEndpoint({ method: 'GET', path, reads: readsRating, secret: ownSecret() });
    if (result.ok) ratings[slug] = result.value;
    else if (result.failure.code !== 'not-found') return undefined;
  }
  for (const { id } of memory?.comments ?? []) {
    const result = await fetchOwnComment(id);
    if (result.ok) comments.push(result.value);
    else if (result.failure.code !== 'not-found') return undefined;
  }
  return { ratings, comments };
}

/** Hands a file to the browser's downloads. */
export function saveAsFile(name: string, content: unknown): void {
  const blob = new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
