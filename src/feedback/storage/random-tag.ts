import { toBase64Url } from '../guard/keyed-hash.ts';

/** Twelve random base64url characters: a name for a state of public data that was never used before and never will be. */
export function randomTag(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(9)));
}
