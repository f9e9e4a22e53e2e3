/**
 * What this device keeps for a visitor: one entry in `localStorage`, made when a person acts and never before. It holds a
 * random secret, by which the endpoint knows the own rating and comments again, and where they are. Nothing else.
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

const key = 'quartiersbaukasten';
/** Held while the page is open: also what a person asked not to keep, so that it can be changed until then. */
let current: DeviceMemory | undefined;
let isKept = false;
const listeners = new Set<() => void>();

function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRemembered(value: unknown): value is RememberedComment {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'module' in value &&
    typeof value.module === 'string'
  );
}

function parseMemory(text: string): DeviceMemory | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('secret' in value) || typeof value.secret !== 'string') return undefined;
    if (!/^[\w-]{43}$/.test(value.secret)) return undefined;
    const ratings = 'ratings' in value && isStringList(value.ratings) ? value.ratings : [];
    const comments =
      'comments' in value && Array.isArray(value.comments) ? value.comments.filter(isRemembered) : [];
    return { secret: value.secret, ratings, comments };
  } catch {
    return undefined;
  }
}

/** What is remembered; undefined when nothing is. Storage that is switched off counts as empty. */
export function readMemory(): DeviceMemory | undefined {
  try {
    const text = localStorage.getItem(key);
    if (text !== null) {
      current = parseMemory(text) ?? current;
      isKept = true;
    }
  } catch {
    // Storage is switched off; what is held while the page is open still counts.
  }
  return current;
}

function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function store(memory: DeviceMemory): void {
  current = memory;
  try {
    if (isKept) localStorage.setItem(key, JSON.stringify(memory));
  } catch {
    // Full or switched off: it is then held while the page is open.
    isKept = false;
  }
  for (const listener of listeners) listener();
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

/** Whether what is held outlives the page. */
export function isMemoryKept(): boolean {
  readMemory();
  return isKept;
}

/** The secret for acting now; made the first time. Nothing is written to the device by this. */
export function secretForActing(): string {
  const memory = readMemory() ?? { secret: makeSecret(), ratings: [], comments: [] };
  current = memory;
  return memory.secret;
}

/**
 * Notes what a person has given, after it was taken.
 * @param keep whether the device may keep it after the page is closed; false holds it only while the page is open
 */
export function remember(
  given: { readonly rating: string } | { readonly comment: RememberedComment },
  keep: boolean,
): void {
  const memory = readMemory() ?? { secret: makeSecret(), ratings: [], comments: [] };
  isKept ||= keep;
  if ('rating' in given) {
    store({ ...memory, ratings: [...new Set([...memory.ratings, given.rating])] });
  } else {
    const others = memory.comments.filter(({ id }) => id !== given.comment.id);
    store({ ...memory, comments: [...others, given.comment] });
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
  if (left.ratings.length + left.comments.length === 0) forgetEverything();
  else store(left);
}

/** Takes everything off the device. What was given stays with the endpoint, but can no longer be changed from here. */
export function forgetEverything(): void {
  current = undefined;
  isKept = false;
  try {
    localStorage.removeItem(key);
  } catch {
    // Switched off: then nothing was kept.
  }
  for (const listener of listeners) listener();
}
