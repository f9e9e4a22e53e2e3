import * as z from 'zod';
import { fromBase64Url } from '../guard/keyed-hash.ts';
import { Problem } from '../routes/problem.ts';

const clientData = z.object({ challenge: z.string().max(200) });

/**
 * The challenge a browser says it has answered. It is only the key to look up what was given out; whether it was,
 * for whom and since when is decided when it is used up.
 *
 * @throws Problem `sign-in-failed` when the text is no client data of WebAuthn
 */
export function challengeOf(clientDataJson: string): string {
  try {
    return clientData.parse(JSON.parse(new TextDecoder().decode(fromBase64Url(clientDataJson)))).challenge;
  } catch (cause) {
    throw new Problem('sign-in-failed', { cause });
  }
}
