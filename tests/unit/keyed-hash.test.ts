import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNodeKeyedHash } from '../../src/feedback/entry/node-keyed-hash.ts';
import { createKeyedHash, toBase64Url } from '../../src/feedback/guard/keyed-hash.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64Url);
// Halves of surrogate pairs included: both ways replace them by the same character.
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('\ud800'));

describe('keyed hashes', () => {
  test('are the same by Web Cryptography and by Node, so that a store can move between runtimes', async () => {
    await fc.assert(
      fc.asyncProperty(key, text, fc.array(text, { maxLength: 3 }), async (secret, purpose, parts) => {
        const [web, node] = await Promise.all([createKeyedHash(secret), createNodeKeyedHash(secret)]);
        const hash = await node(purpose, ...parts);
        expect(hash).toMatch(/^[\w-]{43}$/);
        expect(hash).toBe(await web(purpose, ...parts));
      }),
    );
  });

  test('differ by purpose, by key and by where one part ends', async () => {
    const [hash, other] = await Promise.all([
      createNodeKeyedHash('A'.repeat(43)),
      createNodeKeyedHash(`${'A'.repeat(42)}E`),
    ]);
    const all = [
      await hash('rating', 'ab', 'c'),
      await hash('rating', 'a', 'bc'),
      await hash('rating', 'abc'),
      await hash('comment', 'ab', 'c'),
      await hash('rating1:a', 'b', 'c'),
      await other('rating', 'ab', 'c'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
