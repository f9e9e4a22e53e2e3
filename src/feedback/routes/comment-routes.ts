import * as z from 'zod';
import { commentReceipt, moduleFeedback, ownComment } from '../../schemas/wire/comment-answer.ts';
import { commentChange, commentRequest } from '../../schemas/wire/comment-request.ts';
import { reportReceipt, reportRequest } from '../../schemas/wire/report-request.ts';
import { eraseOwnComment } from '../operations/erase-own-comment.ts';
import { getFeedback } from '../operations/get-feedback.ts';
import { getOwnComment } from '../operations/get-own-comment.ts';
import { updateOwnComment } from '../operations/update-own-comment.ts';
import { postComment } from '../operations/post-comment.ts';
import { moduleOfPublished, reportComment } from '../operations/report-comment.ts';
import { readModuleSettings } from '../storage/module-settings.ts';
import { readModuleTag } from '../storage/public-tags.ts';
import { openCursor, sealCursor } from '../guard/sealed-cursor.ts';
import type { Services } from '../services.ts';
import type { CommentPosition } from '../storage/comment-position.ts';
import { readVisitorSecret } from '../guard/visitor-secret.ts';
import { emptyAnswer, privateAnswer, publicAnswer } from './answer.ts';
import { knownModule } from './known-module.ts';
import { readQuery } from './read-query.ts';
import { Problem } from './problem.ts';
import { requireProof } from './require-proof.ts';
import { route, routeWithBody, type Route } from './route.ts';

const contributing = ['closed', 'challenge-required', 'challenge-invalid', 'challenge-used'] as const;
const feedbackQuery = z.object({
  cursor: z
    .string()
    .regex(/^[\w-]{80,120}$/, { error: 'invalid' })
    .optional()
    .meta({ description: 'The `next` of the page before' }),
});

/** The position a cursor names. Throws Problem `invalid` when it is none of this module. */
async function positionOf({ hash }: Services, module: string, cursor: string): Promise<CommentPosition> {
  const position = await openCursor(hash, module, cursor);
  if (position === undefined)
    throw new Problem('invalid', { fields: [{ pointer: '?cursor', code: 'invalid' }] });
  return position;
}

/** Addresses of comments. */
export const commentRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/modules/:slug/feedback',
      summary: 'Summary and published comments of a module',
      caller: 'anyone',
      query: feedbackQuery.shape,
      answers: { 200: moduleFeedback, 304: null },
    },
    async (call) => {
      const { hash, storage, publicAnswers } = call.services;
      const module = knownModule(call);
      const { cursor } = readQuery(call.url, feedbackQuery);
      const tag = await readModuleTag(storage, module);
      // A change in between only makes the answer newer than its tag says; the next request then gets it again.
      const after = cursor === undefined ? undefined : await positionOf(call.services, module, cursor);
      const make = async () => {
        const page = await getFeedback(storage, await readModuleSettings(storage, module), after);
        return { ...page, next: page.next === undefined ? null : await sealCursor(hash, module, page.next) };
      };
      return publicAnswer(call.request, tag, async () =>
        // Later pages are seldom asked for twice; keeping them would push the first ones out.
        cursor === undefined
          ? publicAnswers.get(`feedback ${module}`, tag, make)
          : { tag, body: JSON.stringify(await make()) },
      );
    },
  ),
  routeWithBody(
    {
      method: 'POST',
      path: '/modules/:slug/comments',
      summary: 'Write a comment; it appears once the editors have approved it',
      caller: 'visitor',
      limit: 'comment',
      answers: { 202: commentReceipt },
      problems: [...contributing, 'idempotency-key-invalid', 'idempotency-mismatch'],
    },
    commentRequest,
    async (call, body) => {
      const module = knownModule(call);
      const secret = readVisitorSecret(call.request.headers);
      const alongside = await requireProof(call, 'comment', module);
      const repeatable = {
        idempotencyKey: call.request.headers.get('idempotency-key') ?? undefined,
        secret,
        action: `POST /modules/${module}/comments`,
        body: body.text,
      };
      const id = await postComment(
        call.services,
        module,
        body.value,
        call.peer.address,
        repeatable,
        alongside,
      );
      return privateAnswer(202, { id, status: 'pending' });
    },
  ),
  route(
    {
      method: 'GET',
      path: '/comments/:id',
      summary: "One's own comment with everything stored about it",
      caller: 'visitor',
      limit: 'own',
      answers: { 200: ownComment },
    },
    async (call) => {
      const secret = readVisitorSecret(call.request.headers);
      return privateAnswer(200, await getOwnComment(call.services, call.param('id'), secret));
    },
  ),
  routeWithBody(
    {
      method: 'PATCH',
      path: '/comments/:id',
      summary: "Change one's own comment; it goes back to the editors",
      caller: 'visitor',
      limit: 'change',
      answers: { 202: commentReceipt },
    },
    commentChange,
    async (call, body) => {
      const secret = readVisitorSecret(call.request.headers);
      await updateOwnComment(call.services, call.param('id'), secret, body.value);
      return privateAnswer(202, { id: call.param('id'), status: 'pending' });
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/comments/:id',
      summary: "Erase one's own comment",
      caller: 'visitor',
      limit: 'own',
      answers: { 204: null },
    },
    async (call) => {
      await eraseOwnComment(call.services, call.param('id'), readVisitorSecret(call.request.headers));
      return emptyAnswer();
    },
  ),
  routeWithBody(
    {
      method: 'POST',
      path: '/comments/:id/reports',
      summary: 'Report a published comment',
      caller: 'visitor',
      limit: 'report',
      answers: { 202: reportReceipt },
      problems: contributing,
    },
    reportRequest,
    async (call, body) => {
      const secret = readVisitorSecret(call.request.headers);
      const id = call.param('id');
      const alongside = await requireProof(call, 'report', await moduleOfPublished(call.services, id));
      await reportComment(call.services, id, secret, body.value, alongside);
      return privateAnswer(202, { status: 'received' });
    },
  ),
];
