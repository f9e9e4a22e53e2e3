import * as z from 'zod';
import {
  bulkDecided,
  commentContext,
  decided,
  foundComments,
  moderatedModules,
  moderationLog,
  moderationQueue,
  openReports,
  replied,
  upkeep,
} from '../../schemas/wire/moderation-answer.ts';
import {
  bulkDecision,
  commentSearch,
  decision,
  editorsReply,
  exportRequest,
  moduleSettings,
  queueQuery,
  reportDecision,
} from '../../schemas/wire/moderation-request.ts';
import { decideComment } from '../operations/decide-comment.ts';
import { decideReport } from '../operations/decide-report.ts';
import { eraseComment } from '../operations/erase-comment.ts';
import { exportData } from '../operations/export-data.ts';
import { getCommentContext } from '../operations/get-comment-context.ts';
import { getLog } from '../operations/get-log.ts';
import { getModules } from '../operations/get-modules.ts';
import { getOpenReports } from '../operations/get-open-reports.ts';
import { getQueue } from '../operations/get-queue.ts';
import { getUpkeep } from '../operations/get-upkeep.ts';
import { requireAdministrator, requireConfirmation } from '../operations/moderator-session.ts';
import { replyAsEditors } from '../operations/reply-as-editors.ts';
import { searchComments } from '../operations/search-comments.ts';
import { setModule } from '../operations/set-module.ts';
import { toProblem } from './to-problem.ts';
import { emptyAnswer, privateAnswer } from './answer.ts';
import { knownModule } from './known-module.ts';
import { readQuery } from './read-query.ts';
import { moderation, moderatorOf } from './moderation-route.ts';
import { route, routeWithBody, type Route } from './route.ts';

const pageQuery = z.object({ cursor: z.uuid({ error: 'invalid' }).optional() });
const decidable = { problems: ['decided-already', 'second-person-needed'] } as const;

/** Addresses of moderation, each for the session of a moderator only. */
export const moderationRoutes: readonly Route[] = [
  route(
    {
      ...moderation('GET', 'queue', 'Comments waiting for a decision'),
      query: queueQuery.shape,
      answers: { 200: moderationQueue },
    },
    async (call) => {
      const moderator = await moderatorOf(call);
      const asked = readQuery(call.url, queueQuery);
      return privateAnswer(200, await getQueue(call.services, moderator, asked));
    },
  ),
  route(
    {
      ...moderation('GET', 'comments', 'Comments by words, module, status and time'),
      query: commentSearch.shape,
      answers: { 200: foundComments },
    },
    async (call) => {
      await moderatorOf(call);
      const search = readQuery(call.url, commentSearch);
      return privateAnswer(200, await searchComments(call.services.storage, search));
    },
  ),
  route(
    {
      ...moderation('GET', 'comments/:id', 'A comment with its thread, reports and earlier decisions'),
      answers: { 200: commentContext },
    },
    async (call) => {
      await moderatorOf(call);
      return privateAnswer(200, await getCommentContext(call.services.storage, call.param('id')));
    },
  ),
  routeWithBody(
    {
      ...moderation('POST', 'comments/:id/decision', 'Approve, or reject with a reason'),
      ...decidable,
      answers: { 200: decided },
    },
    decision,
    async (call, { value }) => {
      const moderator = await moderatorOf(call);
      const id = call.param('id');
      return privateAnswer(200, { id, status: await decideComment(call.services, moderator, id, value) });
    },
  ),
  routeWithBody(
    { ...moderation('POST', 'decisions', 'Decide on several comments'), answers: { 200: bulkDecided } },
    bulkDecision,
    async (call, { value }) => {
      const moderator = await moderatorOf(call);
      const results = [];
      for (const { id, decision: one } of value.decisions) {
        const result = await decideComment(call.services, moderator, id, one).catch((error: unknown) => {
          const { code } = toProblem(error);
          if (code === 'not-found' || code === 'decided-already' || code === 'second-person-needed')
            return code;
          throw error;
        });
        results.push({ id, result });
      }
      return privateAnswer(200, { results });
    },
  ),
  routeWithBody(
    { ...moderation('POST', 'comments/:id/replies', 'Reply as the editors'), answers: { 201: replied } },
    editorsReply,
    async (call, { value }) => {
      const moderator = await moderatorOf(call);
      const id = await replyAsEditors(call.services, moderator, call.param('id'), value.text);
      return privateAnswer(201, { id });
    },
  ),
  route(
    {
      ...moderation('DELETE', 'comments/:id', 'Erase a comment for good'),
      answers: { 204: null },
      problems: ['administrator-needed', 'confirmation-needed'],
    },
    async (call) => {
      const moderator = await moderatorOf(call);
      requireAdministrator(moderator);
      requireConfirmation(moderator);
      await eraseComment(call.services, moderator, call.param('id'));
      return emptyAnswer();
    },
  ),
  route(
    { ...moderation('GET', 'reports', 'Reports nobody has looked at'), answers: { 200: openReports } },
    async (call) => {
      await moderatorOf(call);
      return privateAnswer(200, await getOpenReports(call.services.storage));
    },
  ),
  routeWithBody(
    {
      ...moderation('POST', 'reports/:id/decision', 'Uphold or dismiss a report'),
      ...decidable,
      answers: { 204: null },
    },
    reportDecision,
    async (call, { value }) => {
      await decideReport(call.services, await moderatorOf(call), call.param('id'), value);
      return emptyAnswer();
    },
  ),
  route(
    {
      ...moderation('GET', 'modules', 'What there is in each module, and whether it takes more'),
      answers: { 200: moderatedModules },
    },
    async (call) => {
      await moderatorOf(call);
      return privateAnswer(200, { modules: await getModules(call.services) });
    },
  ),
  routeWithBody(
    { ...moderation('PUT', 'modules/:slug', 'Open or close a module'), answers: { 204: null } },
    moduleSettings,
    async (call, { value }) => {
      await setModule(call.services, await moderatorOf(call), knownModule(call), value);
      return emptyAnswer();
    },
  ),
  route(
    {
      ...moderation(
        'GET',
        'export',
        'What visitors gave, or is stored about one comment or oneself, as JSON Lines',
      ),
      query: exportRequest.shape,
      answers: { 200: z.string() },
      problems: ['administrator-needed', 'confirmation-needed'],
    },
    async (call) => {
      const moderator = await moderatorOf(call);
      const asked = readQuery(call.url, exportRequest);
      const aboutOneself = asked.of === 'me' && asked.comment === undefined;
      if (!aboutOneself) requireAdministrator(moderator);
      requireConfirmation(moderator);
      const lines = await exportData(call.services, moderator, asked);
      return new Response(lines.join(''), {
        headers: {
          'content-type': 'application/jsonl; charset=utf-8',
          'cache-control': 'no-store',
          'content-disposition': 'attachment; filename="feedback.jsonl"',
        },
      });
    },
  ),
  route(
    {
      ...moderation('GET', 'log', 'What moderators did'),
      query: pageQuery.shape,
      answers: { 200: moderationLog },
    },
    async (call) => {
      await moderatorOf(call);
      const { cursor } = readQuery(call.url, pageQuery);
      return privateAnswer(200, await getLog(call.services.storage, cursor));
    },
  ),
  route(
    {
      ...moderation('GET', 'upkeep', 'When the retention job and the backup last ran'),
      answers: { 200: upkeep },
    },
    async (call) => {
      await moderatorOf(call);
      return privateAnswer(200, await getUpkeep(call.services.storage));
    },
  ),
];
