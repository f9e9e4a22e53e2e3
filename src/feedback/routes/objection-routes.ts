import {
  objectionDecision,
  objectionReceipt,
  objectionRequest,
  openObjections,
} from '../../schemas/wire/objection.ts';
import { releasedModeration } from '../../schemas/wire/moderation-figures.ts';
import { readVisitorSecret } from '../guard/visitor-secret.ts';
import { decideObjection } from '../operations/decide-objection.ts';
import { getOpenObjections } from '../operations/get-open-objections.ts';
import { getReleasedModeration } from '../operations/summarise-moderation.ts';
import { readReleaseTag } from '../storage/public-tags.ts';
import { findRejected, objectToDecision } from '../operations/object-to-decision.ts';
import { emptyAnswer, privateAnswer, publicAnswer } from './answer.ts';
import { moderation, moderatorOf } from './moderation-route.ts';
import { requireProof } from './require-proof.ts';
import { route, routeWithBody, type Route } from './route.ts';

/** Addresses by which authors object to a decision, somebody else decides again, and everybody sees how it is done. */
export const objectionRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/moderation-figures',
      summary: 'How comments, reports and objections were decided, as of the newest release',
      caller: 'anyone',
      answers: { 200: releasedModeration, 304: null },
    },
    async ({ services, request }) => {
      const tag = await readReleaseTag(services.storage);
      return publicAnswer(request, tag, () =>
        services.publicAnswers.get('moderation', tag, () => getReleasedModeration(services.storage)),
      );
    },
  ),
  routeWithBody(
    {
      method: 'POST',
      path: '/comments/:id/objections',
      summary: "Object to the rejection of one's own comment; somebody else decides where there are two",
      caller: 'visitor',
      limit: 'report',
      answers: { 202: objectionReceipt },
      problems: ['decided-already', 'challenge-required', 'challenge-invalid', 'challenge-used'],
    },
    objectionRequest,
    async (call, { value }) => {
      const secret = readVisitorSecret(call.request.headers);
      const comment = await findRejected(call.services, call.param('id'), secret);
      const alongside = await requireProof(call, 'report', comment.module);
      await objectToDecision(call.services, comment, value, alongside);
      return privateAnswer(202, { status: 'received' });
    },
  ),
  route(
    {
      ...moderation('GET', 'objections', 'Objections of authors nobody has decided on'),
      answers: { 200: openObjections },
    },
    async (call) => {
      const moderator = await moderatorOf(call);
      return privateAnswer(200, await getOpenObjections(call.services.storage, moderator));
    },
  ),
  routeWithBody(
    {
      ...moderation('POST', 'objections/:id/decision', 'Uphold or dismiss an objection, with a reason'),
      answers: { 204: null },
      problems: ['decided-already', 'other-person-needed'],
    },
    objectionDecision,
    async (call, { value }) => {
      await decideObjection(call.services, await moderatorOf(call), call.param('id'), value);
      return emptyAnswer();
    },
  ),
];
