import type { z } from 'zod';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { parseOrRefuse } from './field-problems.ts';
import type { Problem } from './problem.ts';
import { readJsonBody } from '../guard/read-json-body.ts';
import type { Counted } from '../guard/rate-limiter.ts';
import type { Services, Site } from '../services.ts';

/** Who opened the connection. */
export interface Peer {
  /** Undefined where the runtime does not say. */
  readonly address: string | undefined;
  /** A trusted proxy sent the request, and not even it says for whom. */
  readonly isUnclear?: boolean;
}

/** A request on its way through a route. */
export interface Call {
  readonly services: Services;
  readonly request: Request;
  readonly url: URL;
  readonly peer: Peer;
  /** Whether the limits ask for a proof of work. */
  readonly proofNeeded: boolean;
  /** A part of the path, such as `slug` in `/modules/:slug/rating`. */
  readonly param: (name: string) => string;
}

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/** What an address does, what it takes and what it answers. The API description is made from the same object. */
export interface RouteDescription {
  readonly method: Method;
  /** Below `/api/v1`, with `:name` for variable parts. */
  readonly path: string;
  readonly summary: string;
  /** Who may call it: everybody, a visitor with a secret, the own pages, or a moderator with a session. */
  readonly caller: 'anyone' | 'visitor' | 'page' | 'moderator';
  /** Under which limit its requests are counted; only what anybody may read goes without. */
  readonly limit?: Counted;
  readonly query?: Readonly<Record<string, z.ZodType>>;
  /** Answers by status; null for one without a body. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  /** Failures particular to this route, beside those any route may answer. */
  readonly problems?: readonly ProblemCode[];
  /** What is answered to a failure in place of the problem as JSON; undefined where that will do. */
  readonly answerProblem?: (
    problem: Problem,
    asked: Pick<Call, 'request' | 'param'> & { readonly site: Site },
  ) => Response | undefined;
}

export interface Route extends RouteDescription {
  readonly body?: z.ZodType;
  readonly run: (call: Call) => Promise<Response>;
}

/** A route without a request body. */
export function route(description: RouteDescription, run: (call: Call) => Promise<Response>): Route {
  return { ...description, run };
}

/** A request body, checked, and the text it was read from. */
export interface Body<Value> {
  readonly value: Value;
  readonly text: string;
}

/** A route with a JSON body, checked against `schema` before anything else happens. */
export function routeWithBody<Value>(
  description: RouteDescription,
  schema: z.ZodType<Value>,
  run: (call: Call, body: Body<Value>) => Promise<Response>,
): Route {
  return {
    ...description,
    body: schema,
    run: async (call) => {
      const { value, text } = await readJsonBody(call.request);
      return run(call, { value: parseOrRefuse(schema, value), text });
    },
  };
}
