import { townDeparture, townDepartureOrder } from '../../schemas/wire/sign-in-request.ts';
import { arriveFromTown, departForTown } from '../operations/sign-in-with-town-account.ts';
import { privateAnswer } from './answer.ts';
import { Problem } from './problem.ts';
import { route, routeWithBody, type Call, type Route } from './route.ts';
import { departureCookie, readDepartureCookie, sessionCookie } from './session-cookie.ts';

/** Back to the desk. The address is the configured one: nothing of a request decides where a browser goes. */
function toDesk({ services }: Call, view: string, cookies: readonly string[]): Response {
  const headers = new Headers({
    location: `${services.site.url}/redaktion/${view}`,
    'cache-control': 'no-store',
  });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Addresses of the sign-in with the town's account. They exist only where the operator names a provider. */
export const townAccountRoutes: readonly Route[] = [
  routeWithBody(
    {
      method: 'POST',
      path: '/moderation/town-account',
      summary: 'Where to sign in with the account of the town',
      caller: 'page',
      limit: 'sign-in',
      answers: { 200: townDeparture },
      problems: ['not-found'],
    },
    townDepartureOrder,
    async (call, { value }) => {
      const { address, memory } = await departForTown(call.services, value.fresh, value.view);
      const cookie = departureCookie(call.services.site, memory);
      return privateAnswer(200, { address }, { 'set-cookie': cookie });
    },
  ),
  route(
    {
      method: 'GET',
      path: '/moderation/town-account/callback',
      summary: 'Where the identity provider sends the browser back to',
      caller: 'anyone',
      limit: 'sign-in',
      answers: { 303: null },
      problems: ['not-found'],
    },
    async (call) => {
      const { services, request, url } = call;
      const memory = readDepartureCookie(request, services.site);
      const arrival = await arriveFromTown(services, url.searchParams, memory);
      const gone = departureCookie(services.site, '');
      return arrival.kind === 'signed-in'
        ? toDesk(call, arrival.view, [sessionCookie(services.site, arrival.cookie)['set-cookie'], gone])
        : toDesk(call, `#anmeldung=${arrival.reason}`, [gone]);
    },
  ),
  route(
    {
      method: 'GET',
      path: '/moderation/town-account/logout',
      summary: 'Leads to where one signs out at the identity provider',
      caller: 'anyone',
      answers: { 303: null },
      problems: ['not-found'],
    },
    async (call) => {
      const { townAccounts, site } = call.services;
      const backTo = `${site.url}/redaktion/`;
      const address = await townAccounts?.logoutAddress(backTo).catch((cause: unknown) => {
        throw new Problem('busy', { retryAfter: 30, cause });
      });
      if (townAccounts === undefined || address === undefined) throw new Problem('not-found');
      return new Response(null, { status: 303, headers: { location: address, 'cache-control': 'no-store' } });
    },
  ),
];
