import { Problem } from '../routes/problem.ts';

/** Largest body in bytes. */
export const bodyLimit = 16 * 1024;

const jsonType = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/**
 * Reads a body of at most 16 KiB that is not compressed.
 * @throws Problem `encoding-unsupported`, `body-too-large`
 */
export async function readLimited(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') {
    throw new Problem('encoding-unsupported');
  }
  const announced = Number(request.headers.get('content-length') ?? Number.NaN);
  if (announced > bodyLimit) throw new Problem('body-too-large');
  // The HTTP layer of every runtime ends a body at its announced length, so this one is small. Read as a whole it
  // takes a fraction of the time a stream takes.
  if (announced >= 0) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.byteLength > bodyLimit) throw new Problem('body-too-large');
    return bytes;
  }
  const collected = new Uint8Array(bodyLimit);
  let length = 0;
  // Nothing was announced and what is sent may never end: count what really arrives.
  for await (const chunk of request.body ?? []) {
    if (length + chunk.byteLength > bodyLimit) throw new Problem('body-too-large');
    collected.set(chunk, length);
    length += chunk.byteLength;
  }
  return collected.subarray(0, length);
}

/**
 * Reads a JSON body of at most 16 KiB.
 * @returns the value, unchecked, and the bytes it was read from
 * @throws Problem `json-expected`, `encoding-unsupported`, `body-too-large`, `broken-json`
 */
export async function readJsonBody(request: Request): Promise<{ value: unknown; text: string }> {
  if (!jsonType.test(request.headers.get('content-type') ?? '')) throw new Problem('json-expected');
  const bytes = await readLimited(request);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return { value, text };
  } catch (cause) {
    throw new Problem('broken-json', { cause });
  }
}
