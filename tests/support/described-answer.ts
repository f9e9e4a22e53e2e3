import { problemsOf } from '../../src/feedback/routes/openapi.ts';
import { routes } from '../../src/feedback/routes/endpoint-routes.ts';
import type { Route } from '../../src/feedback/routes/route.ts';
import { problemDetails } from '../../src/schemas/wire/problem-details.ts';
import type { TestAnswer } from './endpoint-under-test.ts';

function routeOf(method: string, path: string): Route | undefined {
  // As the endpoint sees it: a path such as `/a/./b` is `/a/b` before any route is asked.
  const bare = new URL(`http://localhost${path.startsWith('/') ? '' : '/'}${path}`).pathname;
  return routes.find((route) => {
    const pattern = new RegExp(`^${route.path.replace('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
    return route.method === method && pattern.test(bare);
  });
}

/** Fails the test when an answer is not what the description of the endpoint says: status, shape, and problem code. */
export function requireDescribed(method: string, path: string, answer: TestAnswer): void {
  const route = routeOf(method, path);
  if (answer.status >= 400) {
    const problem = problemDetails.parse(answer.json);
    if (problem.status !== answer.status)
      throw new Error(`the body says ${problem.status}, not ${answer.status}`);
    if (route !== undefined && !problemsOf(route).includes(problem.code)) {
      throw new Error(`${method} ${route.path} does not say that it may answer ${problem.code}`);
    }
    return;
  }
  if (route === undefined) throw new Error(`${method} ${path} answered but is not described`);
  const schema = route.answers[answer.status];
  if (schema === undefined)
    throw new Error(`${method} ${route.path} does not say that it may answer ${answer.status}`);
  if (schema === null ? answer.text !== '' : !schema.safeParse(answer.json ?? answer.text).success) {
    throw new Error(`${method} ${route.path} answered another shape than described: ${answer.text}`);
  }
}
