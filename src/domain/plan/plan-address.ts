import { leanOwnNumbers, ownNumbersOfLean } from './lean-own-numbers.ts';
import type { Plan } from './plan.ts';
import { type PlanReading, planFormat, planOf, planVersion } from './read-plan.ts';

/** An address with a plan has fewer characters than this; mail programs and chats cut longer ones. */
export const addressBelow = 2000;

/** First character of an encoded plan: the version of this encoding. The first knew no numbers of one's own. */
const encodingVersion = '2';
const readableVersions = ['1', encodingVersion];

/** No honest plan unfolds to more bytes; what does is not unfolded to its end. */
const unfoldedAtMost = 300_000;

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Bytes through a compressing or expanding stream. Rejects for broken input and beyond `atMost` bytes. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: ReadableWritablePair<Uint8Array, BufferSource>,
  atMost: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > atMost) {
      await reader.cancel();
      throw new RangeError('unfolds to too many bytes');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * A plan as characters for an address: the version, then a lean list, deflated (RFC 1951), in base64url (RFC 4648). It
 * belongs behind `#`, for what stands there is never sent to a server.
 */
export async function encodePlan({ title, items }: Plan): Promise<string> {
  const lean = [
    title,
    ...items.map(({ module, phase, remark, own }) => {
      if (own !== undefined) return [module, phase, remark, leanOwnNumbers(own)];
      return remark === '' ? (phase === '' ? [module] : [module, phase]) : [module, phase, remark];
    }),
  ];
  const bytes = new TextEncoder().encode(JSON.stringify(lean));
  const packed = await through(bytes, new CompressionStream('deflate-raw'), unfoldedAtMost);
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return encodingVersion + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads a plan from the characters of an address. It is checked as strictly as a file; never rejects. */
export async function decodePlan(code: string): Promise<PlanReading> {
  if (readableVersions.some((version) => code.startsWith(version))) {
    try {
      const base64 = code.slice(1).replaceAll('-', '+').replaceAll('_', '/');
      const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bytes = await through(packed, new DecompressionStream('deflate-raw'), unfoldedAtMost);
      const lean: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      if (isList(lean)) {
        const [title, ...rows] = lean;
        const items = rows.map((row) => {
          const [module, phase = '', remark = '', own, ...more] = isList(row) ? row : [];
          const item = { module, phase, remark, own: ownNumbersOfLean(own) };
          return more.length === 0 ? item : { ...item, more };
        });
        return planOf({ format: planFormat, version: planVersion, title, items });
      }
    } catch {
      // Cut off, mistyped or unfolding to too much: all the same to the reader.
    }
  }
  const newer = /^[3-9a-z]/.test(code);
  return {
    ok: false,
    problems: [{ code: newer ? 'newer-version' : 'not-a-plan', place: '', found: code.slice(0, 30) }],
  };
}

/** An address that carries a plan, with its length; it can be sent when it is short enough. */
export interface PlanAddress {
  readonly address: string;
  readonly length: number;
  readonly fits: boolean;
}

/** The address of a plan on a page. `page` is the whole address of the page without `#`. */
export async function planAddress(page: string, plan: Plan): Promise<PlanAddress> {
  const address = `${page}#p=${await encodePlan(plan)}`;
  return { address, length: address.length, fits: address.length < addressBelow };
}
