import type { ProblemCode } from '../../domain/problem-codes.ts';
import { commentRequest } from '../../schemas/wire/comment-request.ts';
import { parseOrRefuse } from './field-problems.ts';
import { postComment } from '../operations/post-comment.ts';
import { randomToken } from '../operations/moderator-session.ts';
import { Problem } from './problem.ts';
import { readLimited } from '../guard/read-json-body.ts';
import type { Site } from '../services.ts';
import { knownModule } from './known-module.ts';
import { requireProof } from './require-proof.ts';
import { route, type Call, type Route } from './route.ts';

/** Parts of the module page, shown by `:target` alone, so that they work without script. */
const places = { taken: 'kommentar-eingegangen', refused: 'kommentar-nicht-angenommen' } as const;

const formType = /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** The fields of the form; one left empty counts as left out. */
async function readForm(request: Request): Promise<Record<string, string>> {
  if (!formType.test(request.headers.get('content-type') ?? '')) throw new Problem('json-expected');
  const text = new TextDecoder().decode(await readLimited(request));
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (Object.hasOwn(fields, name)) throw new Problem('invalid');
    if (value !== '' || name === 'text') fields[name] = value;
  }
  return fields;
}

async function takeComment(call: Call, module: string): Promise<void> {
  const value = parseOrRefuse(commentRequest, await readForm(call.request));
  const alongside = await requireProof(call, 'comment', module);
  // Without script nobody keeps a secret: the comment can be erased by the editors, not by its author.
  const repeatable = { idempotencyKey: undefined, secret: randomToken(), action: '', body: '' };
  await postComment(call.services, module, value, call.peer.address, repeatable, alongside);
}

/** Codes a person can do something about on the page; others stay what they are. */
const concernsPerson: readonly ProblemCode[] = [
  'invalid',
  'closed',
  'challenge-required',
  'too-many-requests',
  'client-unclear',
];

/** Leads back to the page the form stands on, which may be one of another site of the town. */
function backToPage(request: Request, { path, callers }: Site, module: string, place: string): Response {
  const origin = request.headers.get('origin') ?? '';
  const callerPath = callers?.get(origin);
  const site = callerPath === undefined ? (path ?? '') : origin + callerPath;
  return new Response(null, { status: 303, headers: { location: `${site}/module/${module}/#${place}` } });
}

/** Address of the form on a module page without script. It leads back to the page, whatever came of it. */
export const commentFormRoutes: readonly Route[] = [
  route(
    {
      method: 'POST',
      path: '/modules/:slug/comments/form',
      summary: 'The form of the page without script (application/x-www-form-urlencoded)',
      caller: 'page',
      limit: 'comment',
      answers: { 303: null },
      problems: ['json-expected', 'encoding-unsupported', 'body-too-large'],
      answerProblem: (problem, { request, param, site }) =>
        concernsPerson.includes(problem.code)
          ? backToPage(request, site, param('slug'), places.refused)
          : undefined,
    },
    async (call) => {
      const module = knownModule(call);
      await takeComment(call, module);
      return backToPage(call.request, call.services.site, module, places.taken);
    },
  ),
];
