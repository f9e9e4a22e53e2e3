import { positionText, readPosition, type CommentPosition } from '../storage/comment-position.ts';
import { fromBase64Url, toBase64Url, type KeyedHash } from './keyed-hash.ts';
import { sealingKey } from './seal.ts';

const purpose = 'cursor-key';
const nonceLength = 12;

function algorithm(module: string, iv: Uint8Array<ArrayBuffer>) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(module) };
}

/**
 * Where a page of comments ends, readable for the server alone: the place says to the millisecond when a comment was
 * written. Works in the one module only. The nonce is a keyed hash of the place, so that one state of the store is
 * always answered with the same bytes, whichever process answers.
 */
export async function sealCursor(
  hash: KeyedHash,
  module: string,
  position: CommentPosition,
): Promise<string> {
  const text = positionText(position);
  const iv = fromBase64Url(await hash('cursor-nonce', module, text)).slice(0, nonceLength);
  const data = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt(algorithm(module, iv), await sealingKey(hash, purpose), data);
  return `${toBase64Url(iv)}${toBase64Url(new Uint8Array(sealed))}`;
}

/** Reads what `sealCursor` made for this module; undefined for anything else. */
export async function openCursor(
  hash: KeyedHash,
  module: string,
  cursor: string,
): Promise<CommentPosition | undefined> {
  try {
    const bytes = fromBase64Url(cursor);
    const iv = bytes.slice(0, nonceLength);
    const data = bytes.slice(nonceLength);
    const opened = await crypto.subtle.decrypt(algorithm(module, iv), await sealingKey(hash, purpose), data);
    return readPosition(new TextDecoder().decode(opened));
  } catch {
    return undefined;
  }
}
