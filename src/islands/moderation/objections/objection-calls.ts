import type { ObjectionDecision, OpenObjections } from '../../../schemas/wire/objection.ts';
import { readsNothing, readsObjectWith, type EndpointCall } from '../../shared/endpoint/call-endpoint.ts';

const path = '/moderation/objections';

/** Objections nobody has decided on. */
export const objectionsCall: EndpointCall<OpenObjections> = {
  method: 'GET',
  path,
  reads: readsObjectWith<OpenObjections>('objections'),
};

/** Puts the comment back on the page, or leaves it rejected. */
export function decideObjectionCall(id: string, body: ObjectionDecision): EndpointCall<undefined> {
  return { method: 'POST', path: `${path}/${encodeURIComponent(id)}/decision`, body, reads: readsNothing };
}
