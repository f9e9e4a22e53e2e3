import type { EndpointUnderTest } from './endpoint-under-test.ts';
import { newSecret } from './endpoint-under-test.ts';
import { textAt } from './read-json.ts';
import { changeComment, findComment } from '../../src/feedback/storage/comment-queries.ts';

/** Sends a comment and gives back its id. */
export async function writeComment(
  endpoint: EndpointUnderTest,
  module: string,
  body: Record<string, unknown> = {},
  secret = newSecret(),
): Promise<string> {
  // Comments are in the order of time, but within one millisecond that is left to chance.
  endpoint.clock.now += 1;
  const answer = await endpoint.send('POST', `/modules/${module}/comments`, {
    secret,
    body: { text: 'Ein Kommentar aus der Praxis.', ...body },
  });
  return textAt(answer.json, 'id');
}

/** Puts a comment into the state an approval leaves it in. */
export async function publish(endpoint: EndpointUnderTest, id: string): Promise<void> {
  const comment = await findComment(endpoint.storage, id);
  if (comment === undefined) throw new Error(`no comment ${id}`);
  await endpoint.storage.write(changeComment(endpoint.storage, comment, { state: 'published' }));
}

/** Sends a comment and publishes it. */
export async function publishComment(
  endpoint: EndpointUnderTest,
  module: string,
  body: Record<string, unknown> = {},
  secret = newSecret(),
): Promise<string> {
  const id = await writeComment(endpoint, module, body, secret);
  await publish(endpoint, id);
  return id;
}
