import { fromBase64Url, toBase64Url, type KeyedHash } from './keyed-hash.ts';

/** A key for AES-GCM made of the server's key, another one for each purpose. */
export async function sealingKey(hash: KeyedHash, purpose: string): Promise<CryptoKey> {
  const bytes = fromBase64Url(await hash(purpose));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Encrypts a text the server has to read again (AES-256-GCM, NIST SP 800-38D), so that the store alone gives nothing away. */
export async function seal(hash: KeyedHash, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await sealingKey(hash, 'seal-key'),
    data,
  );
  return `${toBase64Url(iv)}.${toBase64Url(new Uint8Array(sealed))}`;
}

/** Reads what `seal` made. Throws when it was altered or sealed under another key. */
export async function unseal(hash: KeyedHash, sealed: string): Promise<string> {
  const [iv = '', data = ''] = sealed.split('.');
  const algorithm = { name: 'AES-GCM', iv: fromBase64Url(iv) };
  return new TextDecoder().decode(
    await crypto.subtle.decrypt(algorithm, await sealingKey(hash, 'seal-key'), fromBase64Url(data)),
  );
}
