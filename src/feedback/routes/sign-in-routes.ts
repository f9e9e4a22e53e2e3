import { moderatorSession } from '../../schemas/wire/moderation-answer.ts';
import {
  ceremonyOptions,
  enrolRequest,
  invitationRequest,
  oneTimePasswordSecret,
  passkeySignIn,
  passphraseConfirmation,
  passphraseEnrolment,
  passphraseSignIn,
  signInWays,
} from '../../schemas/wire/sign-in-request.ts';
import { beginEnrolment, finishEnrolment } from '../operations/enrol-passkey.ts';
import { closeSession, requireModerator } from '../operations/moderator-session.ts';
import {
  confirmPassphrase,
  enrolPassphrase,
  signInWithPassphrase,
} from '../operations/passphrase-sign-in.ts';
import { beginSignIn, finishSignIn } from '../operations/sign-in-with-passkey.ts';
import { Problem } from './problem.ts';
import { countHeldGroups } from '../storage/held-queries.ts';
import { countWaiting } from '../storage/queue-queries.ts';
import { countFirstLooksOf } from '../storage/second-look-queries.ts';
import { emptyAnswer, privateAnswer } from './answer.ts';
import { readSessionCookie, sessionCookie } from './session-cookie.ts';
import { route, routeWithBody, type Call, type Route } from './route.ts';

function welcome(call: Call, cookie: string): Response {
  const response = emptyAnswer();
  response.headers.set('set-cookie', sessionCookie(call.services.site, cookie)['set-cookie']);
  return response;
}

function signIn(path: string, summary: string) {
  return {
    method: 'POST',
    path: `/moderation/${path}`,
    summary,
    caller: 'page',
    limit: 'sign-in',
    // Where passphrases are off, their addresses do not exist.
    problems: ['sign-in-failed', 'not-found'],
  } as const;
}

/** Addresses by which moderators come in and go. Invitations are used up by POST alone: following a link does nothing. */
export const signInRoutes: readonly Route[] = [
  routeWithBody(
    { ...signIn('invitation', 'Options for making a passkey'), answers: { 200: ceremonyOptions } },
    invitationRequest,
    async (call, { value }) => {
      return privateAnswer(200, await beginEnrolment(call.services, value.token));
    },
  ),
  routeWithBody(
    {
      ...signIn('passkeys', 'Store the passkey, use the invitation up, open a session'),
      answers: { 204: null },
    },
    enrolRequest,
    async (call, { value }) => {
      return welcome(call, await finishEnrolment(call.services, value.token, value.credential));
    },
  ),
  route(
    {
      method: 'GET',
      path: '/moderation/sign-in',
      summary: 'Ways to sign in besides passkeys, and whether one is signed in',
      caller: 'anyone',
      answers: { 200: signInWays },
    },
    async ({ services, request }) => {
      // A page that only wants to know must not have to ask for a session it may not have.
      const cookie = readSessionCookie(request, services.site);
      const signedIn = await requireModerator(services, cookie).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Problem && error.code === 'session-missing') return false;
          throw error;
        },
      );
      return privateAnswer(200, {
        passphrase: services.passphrases !== undefined,
        townAccount: services.townAccounts !== undefined,
        signedIn,
      });
    },
  ),
  route(
    { ...signIn('sign-in', 'Options for signing in with a passkey'), answers: { 200: ceremonyOptions } },
    async (call) => {
      return privateAnswer(200, await beginSignIn(call.services));
    },
  ),
  routeWithBody(
    { ...signIn('session', 'Sign in with a passkey, or prove once more who one is'), answers: { 204: null } },
    passkeySignIn,
    async (call, { value }) => {
      return welcome(call, await finishSignIn(call.services, value.credential));
    },
  ),
  routeWithBody(
    { ...signIn('passphrase', 'Set a passphrase'), answers: { 200: oneTimePasswordSecret } },
    passphraseEnrolment,
    async (call, { value }) => {
      return privateAnswer(200, { uri: await enrolPassphrase(call.services, value.token, value.passphrase) });
    },
  ),
  routeWithBody(
    { ...signIn('passphrase/confirmation', 'Prove the second factor'), answers: { 204: null } },
    passphraseConfirmation,
    async (call, { value }) => {
      return welcome(
        call,
        await confirmPassphrase(call.services, call.peer.address, value.token, value.code),
      );
    },
  ),
  routeWithBody(
    {
      ...signIn('passphrase/session', 'Sign in with passphrase and one-time password'),
      answers: { 204: null },
    },
    passphraseSignIn,
    async (call, { value }) => {
      return welcome(call, await signInWithPassphrase(call.services, call.peer.address, value));
    },
  ),
  route(
    {
      method: 'GET',
      path: '/moderation/session',
      summary: 'Who is signed in and how much waits',
      caller: 'moderator',
      answers: { 200: moderatorSession },
    },
    async ({ services, request }) => {
      const moderator = await requireModerator(services, readSessionCookie(request, services.site));
      const waiting = await countWaiting(services.storage);
      return privateAnswer(200, {
        id: moderator.id,
        mail: moderator.mail,
        role: moderator.role,
        // What waits for the second look of somebody else is not theirs to decide.
        pendingComments: waiting.comments - (await countFirstLooksOf(services.storage, moderator.id)),
        openReports: waiting.reports,
        openObjections: waiting.objections,
        heldGroups: await countHeldGroups(services.storage),
        confirmed: moderator.confirmed,
      });
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/moderation/session',
      summary: 'Sign out',
      caller: 'moderator',
      limit: 'desk',
      answers: { 204: null },
    },
    async (call) => {
      const { services, request } = call;
      const moderator = await requireModerator(services, readSessionCookie(request, services.site));
      await closeSession(services, moderator);
      return welcome(call, '');
    },
  ),
];
