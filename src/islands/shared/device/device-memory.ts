import { listAt, textAt } from '../../../domain/value-at.ts';
import { randomToken } from './random-token.ts';
import { dropStored, readStored, store } from './stored-value.ts';
import { forgetUnderWay, isAnythingUnderWay } from './under-way.ts';

/**
 * What this device keeps for a visitor: one entry in `localStorage`, made when a person acts and never before. It holds a
 * random secret, by which the endpoint knows the own rating and comments again, and where they are. Nothing else. Who
 * does not want that has it in `sessionStorage` until the answer is there, and after that only while the page is open.
 */
export interface DeviceMemory {
  /** 32 random bytes as 43 base64url characters. */
  readonly secret: string;
  /** Slugs of the modules rated. */
  readonly ratings: readonly string[];
  readonly comments: readonly RememberedComment[];
}

/** Where an own comment stands. Its text is kept by the endpoint alone. */
export interface RememberedComment {
  readonly id: string;
  readonly module: string;
}

/** Something a person has given. */
export type Given = { readonly rating: string } | { readonly comment: RememberedComment };

const key = 'quartiersbaukasten';
/** Held while the page is open: also what a person asked not to keep, so that it can be changed until then. */
let held: DeviceMemory | undefined;
/** Whether the device had it when this page looked last; gone since then, it was forgotten in another tab. */
let wasKept = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function parseMemory(value: unknown): DeviceMemory | undefined {
  const secret = textAt(value, 'secret');
  if (!/^[\w-]{43}$/.test(secret)) return undefined;
  return {
    secret,
    ratings: listAt(value, 'ratings').filter((slug) => typeof slug === 'string'),
    comments: listAt(value, 'comments')
      .map((one) => ({ id: textAt(one, 'id'), module: textAt(one, 'module') }))
      .filter(({ id, module }) => id !== '' && module !== ''),
  };
}

/** What is remembered; undefined when nothing is. Storage that is switched off counts as empty. */
export function readMemory(): DeviceMemory | undefined {
  const kept = parseMemory(readStored('device', key));
  if (kept === undefined && wasKept) held = undefined;
  wasKept = kept !== undefined;
  held = kept ?? held ?? parseMemory(readStored('tab', key));
  return held;
}

function write(memory: DeviceMemory, keep: boolean): void {
  held = memory;
  wasKept = keep && store('device', key, memory);
  // The tab holds on to the secret for as long as an answer is missing.
  if (!wasKept && isAnythingUnderWay()) store('tab', key, memory);
  else dropStored('tab', key);
  tell();
}

/** Whether what is held outlives the page. */
export function isMemoryKept(): boolean {
  readMemory();
  return wasKept;
}

/**
 * Calls back when what is remembered has changed, here or in another tab.
 * @returns ends it
 */
export function subscribeToMemory(listener: () => void): () => void {
  const inOtherTab = (event: StorageEvent) => {
    if (event.key === key || event.key === null) listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', inOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', inOtherTab);
  };
}

/** The secret by which the endpoint knows what was given from here; undefined where nothing was. Writes nothing. */
export function ownSecret(): string | undefined {
  return readMemory()?.secret;
}

/**
 * The secret for sending something, made the first time and stored before it is used, so that it is the same after a
 * lost answer and a reload, and in all tabs. To be called while no other tab does (`oneTabAtATime`), and after what is
 * sent was noted as under way.
 * @param keep whether the device may keep it; otherwise the tab does until the answer is there
 */
export function secretToSend(keep: boolean): string {
  const memory = readMemory() ?? { secret: randomToken(), ratings: [], comments: [] };
  write(memory, keep || wasKept);
  return memory.secret;
}

/** Drops the secret where nothing is remembered and nothing waits for an answer: the device is then as before. */
export function dropUnusedSecret(): void {
  const memory = readMemory();
  if (memory === undefined || isAnythingUnderWay()) return;
  if (memory.ratings.length + memory.comments.length === 0) forgetEverything();
}

/**
 * Notes what a person has given, after it was taken.
 * @param keep whether the device may keep it after the page is closed; false holds it only while the page is open
 */
export function remember(given: Given, keep: boolean): void {
  const memory = readMemory();
  if (memory === undefined) return;
  const isKept = keep || wasKept;
  if ('rating' in given) {
    write({ ...memory, ratings: [...new Set([...memory.ratings, given.rating])] }, isKept);
  } else {
    const others = memory.comments.filter(({ id }) => id !== given.comment.id);
    write({ ...memory, comments: [...others, given.comment] }, isKept);
  }
}

/** Forgets what a person has taken back. With the last of it the secret goes too, and the device is as before. */
export function forget(taken: { readonly rating: string } | { readonly comment: string }): void {
  const memory = readMemory();
  if (memory === undefined) return;
  const left =
    'rating' in taken
      ? { ...memory, ratings: memory.ratings.filter((slug) => slug !== taken.rating) }
      : { ...memory, comments: memory.comments.filter(({ id }) => id !== taken.comment) };
  write(left, wasKept);
  dropUnusedSecret();
}

/** Takes everything off the device. What was given stays with the endpoint, but can no longer be changed from here. */
export function forgetEverything(): void {
  held = undefined;
  wasKept = false;
  forgetUnderWay();
  dropStored('device', key);
  dropStored('tab', key);
  tell();
}
