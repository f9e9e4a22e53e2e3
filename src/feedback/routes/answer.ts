import type { PublicAnswer } from './public-answers.ts';

/** Changes when the shape of public answers does, so that a browser does not keep those of an older program. */
const wireVersion = 2;

/** A JSON answer meant for the caller alone. */
export function privateAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}

/** The answer to a deed that leaves nothing to say (204). */
export function emptyAnswer(): Response {
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}

/** The entity tag of public data in the state that `tag` names. */
export function entityTag(tag: string): string {
  return `"${wireVersion}-${tag}"`;
}

/** Whether the caller already has what `tag` names (RFC 9110, section 13.1.2). */
export function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  return known.some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
}

const publicHeaders = { 'cache-control': 'no-cache', 'content-type': 'application/json' };

/** A JSON answer for everybody, or 304 when the caller already has it. `make` is asked only when needed. */
export async function publicAnswer(
  request: Request,
  tag: string,
  make: () => Promise<PublicAnswer>,
): Promise<Response> {
  const etag = entityTag(tag);
  if (isKnown(request, etag)) {
    return new Response(null, { status: 304, headers: { etag, 'cache-control': 'no-cache' } });
  }
  const { body } = await make();
  return new Response(body, { status: 200, headers: { ...publicHeaders, etag } });
}
