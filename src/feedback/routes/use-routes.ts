import { ownUse, useRequest } from '../../schemas/wire/own-use.ts';
import { getOwnUse } from '../operations/get-own-use.ts';
import { putUse } from '../operations/put-use.ts';
import { withdrawUse } from '../operations/withdraw-use.ts';
import { readVisitorSecret } from '../guard/visitor-secret.ts';
import { emptyAnswer, privateAnswer } from './answer.ts';
import { knownModule } from './known-module.ts';
import { requireProof } from './require-proof.ts';
import { route, routeWithBody, type Route } from './route.ts';

const path = '/modules/:slug/use';

/** Addresses of marks of use. */
export const useRoutes: readonly Route[] = [
  routeWithBody(
    {
      method: 'PUT',
      path,
      summary: "Give or replace one's mark of use; it counts from the next release",
      caller: 'visitor',
      limit: 'use',
      answers: { 200: ownUse, 201: ownUse },
      problems: ['closed', 'challenge-required', 'challenge-invalid', 'challenge-used'],
    },
    useRequest,
    async (call, { value }) => {
      const module = knownModule(call);
      const giver = { secret: readVisitorSecret(call.request.headers), address: call.peer.address };
      const alongside = await requireProof(call, 'use', module);
      const { created, own } = await putUse(call.services, module, giver, value, alongside);
      return privateAnswer(created ? 201 : 200, own);
    },
  ),
  route(
    {
      method: 'GET',
      path,
      summary: "One's own mark of use",
      caller: 'visitor',
      limit: 'own',
      answers: { 200: ownUse },
    },
    async (call) => {
      const module = knownModule(call);
      const secret = readVisitorSecret(call.request.headers);
      return privateAnswer(200, await getOwnUse(call.services, module, secret));
    },
  ),
  route(
    {
      method: 'DELETE',
      path,
      summary: "Withdraw one's mark of use; 204 whether or not there was one",
      caller: 'visitor',
      limit: 'own',
      answers: { 204: null },
    },
    async (call) => {
      const module = knownModule(call);
      await withdrawUse(call.services, module, readVisitorSecret(call.request.headers));
      return emptyAnswer();
    },
  ),
];
