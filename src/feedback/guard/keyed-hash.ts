const encoder = new TextEncoder();

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Bytes of a base64url text. Throws on anything else. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Hashes texts under a key only the server has; 43 base64url characters. */
export type KeyedHash = (purpose: string, ...parts: readonly string[]) => Promise<string>;

/** Makes the hash of a key. */
export type CreateKeyedHash = (key: string) => Promise<KeyedHash>;

/** One text of many, each preceded by its length so that no two lists give the same. */
export function hashedText(purpose: string, parts: readonly string[]): string {
  let text = `${purpose.length}:${purpose}`;
  for (const part of parts) text += `${part.length}:${part}`;
  return text;
}

/**
 * HMAC-SHA-256 (RFC 2104) over the parts, by Web Cryptography, which every runtime has. The purpose keeps hashes made
 * for different uses apart: who knows one learns nothing about another.
 *
 * @param key 32 random bytes as base64url
 */
export async function createKeyedHash(key: string): Promise<KeyedHash> {
  const imported = await crypto.subtle.importKey(
    'raw',
    fromBase64Url(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return async (purpose, ...parts) => {
    const message = encoder.encode(hashedText(purpose, parts));
    return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', imported, message)));
  };
}

/** Compares two texts of equal purpose without telling by its duration how far they agree. */
export function equalInConstantTime(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}
