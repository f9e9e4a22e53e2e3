import * as z from 'zod';
import { problemStatus, type ProblemCode } from '../../domain/problem-codes.ts';
import { problemDetails } from '../../schemas/wire/problem-details.ts';
import type { Route } from './route.ts';

/** Failures any route may answer with. */
const always: readonly ProblemCode[] = ['internal', 'busy'];
const withBody: readonly ProblemCode[] = [
  'broken-json',
  'body-too-large',
  'json-expected',
  'encoding-unsupported',
  'invalid',
];
const byCaller: Readonly<Record<Route['caller'], readonly ProblemCode[]>> = {
  anyone: [],
  visitor: ['secret-missing', 'secret-invalid'],
  page: [],
  moderator: ['session-missing'],
};

/** The failures a route may answer with. */
export function problemsOf(route: Route): ProblemCode[] {
  const changes = route.method !== 'GET';
  return [
    ...always,
    ...(changes ? (['foreign-origin', 'storage-full', 'conflict'] as const) : []),
    ...(route.body === undefined ? [] : withBody),
    ...(route.query === undefined ? [] : (['invalid'] as const)),
    ...(route.path.includes(':') || route.query !== undefined ? (['not-found'] as const) : []),
    ...(route.limit === undefined ? [] : (['too-many-requests', 'client-unclear'] as const)),
    ...byCaller[route.caller],
    ...(route.problems ?? []),
  ];
}

type JsonSchema = Readonly<Record<string, unknown>>;

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  // Checks that JSON Schema cannot express, such as reserved names, are left to the running endpoint.
  const made: JsonSchema = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== '$schema'));
}

function answersOf(route: Route): JsonSchema {
  const good = Object.entries(route.answers).map(([status, schema]): [string, unknown] => [
    status,
    schema === null
      ? { description: 'without a body' }
      : { description: 'done', content: { 'application/json': { schema: schemaOf(schema, 'output') } } },
  ]);
  const codes = Map.groupBy(new Set(problemsOf(route)), (code) => problemStatus[code]);
  const bad = [...codes].map(([status, list]): [string, unknown] => [
    String(status),
    {
      description: list.join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return Object.fromEntries([...good, ...bad]);
}

function parametersOf(route: Route) {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(route.query ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema, 'input'),
  }));
  return [...inPath, ...inQuery];
}

function operationOf(route: Route) {
  const security = {
    anyone: undefined,
    page: undefined,
    visitor: [{ visitorSecret: [] }],
    moderator: [{ moderatorSession: [] }],
  }[route.caller];
  return {
    summary: route.summary,
    ...(security === undefined ? {} : { security }),
    parameters: parametersOf(route),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
          },
        }),
    responses: answersOf(route),
  };
}

/** The description of the whole endpoint (OpenAPI 3.1), made from the routes and schemas that answer. */
export function describeApi(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Quartiersbaukasten feedback endpoint', version: '1' },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemDetails, 'output') },
      securitySchemes: {
        visitorSecret: {
          type: 'http',
          scheme: 'bearer',
          description: '32 random bytes as base64url, made up by the browser of the visitor',
        },
        moderatorSession: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
      },
    },
  };
}
