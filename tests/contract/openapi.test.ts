import { describe, expect, test } from 'vitest';
import { problemStatus } from '../../src/domain/problem-codes.ts';
import { routes } from '../../src/feedback/routes/endpoint-routes.ts';
import { startEndpoint } from '../support/endpoint-under-test.ts';
import { at } from '../support/read-json.ts';

// That every single answer has the described shape is checked wherever a test sends a request.
describe('the description of the endpoint', () => {
  test('names every address with its answers and problems', async () => {
    const endpoint = await startEndpoint('sqlite');
    const { json } = await endpoint.send('GET', '/openapi.json');
    for (const route of routes) {
      const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`;
      const operation = at(json, 'paths', path, route.method.toLowerCase());
      expect(operation).toMatchObject({ summary: route.summary });
      for (const status of Object.keys(route.answers)) {
        expect(at(operation, 'responses', status)).toBeDefined();
      }
      for (const code of route.problems ?? []) {
        expect(at(operation, 'responses', problemStatus[code], 'description')).toContain(code);
      }
    }
    await endpoint.dispose();
  });

  test('describes a rating request down to its levels', async () => {
    const endpoint = await startEndpoint('sqlite');
    const { json } = await endpoint.send('GET', '/openapi.json');
    const body = at(json, 'paths', '/api/v1/modules/{slug}/rating', 'put', 'requestBody', 'content');
    expect(at(body, 'application/json', 'schema')).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['scale', 'levels'],
    });
    await endpoint.dispose();
  });
});
