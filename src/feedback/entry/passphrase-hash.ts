import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PassphraseHash } from '../services.ts';

// OWASP Password Storage Cheat Sheet: scrypt with N=2^15, r=8, p=3 needs 32 MiB for a moment.
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const length = 32;

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, length, cost, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Passphrases as salted scrypt hashes. */
export const passphraseHash: PassphraseHash = {
  make: async (passphrase) => {
    const salt = randomBytes(16);
    return `scrypt$${salt.toString('base64url')}$${(await derive(passphrase, salt)).toString('base64url')}`;
  },
  matches: async (passphrase, stored) => {
    // Without a stored hash the work is done all the same, so that nobody can tell by the duration.
    const [, salt = 'AAAAAAAAAAAAAAAAAAAAAA', key = ''] = (stored ?? '').split('$');
    const derived = await derive(passphrase, Buffer.from(salt, 'base64url'));
    const expected = Buffer.from(key, 'base64url');
    return expected.length === length && timingSafeEqual(derived, expected);
  },
};
