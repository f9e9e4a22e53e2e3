/** What outlives the page on this device, and what ends with the tab. */
export type StoragePlace = 'device' | 'tab';

function areaOf(place: StoragePlace): Storage {
  return place === 'device' ? localStorage : sessionStorage;
}

/** The value stored under a key; undefined where there is none, it cannot be read, or storage is switched off. */
export function readStored(place: StoragePlace, key: string): unknown {
  try {
    const text = areaOf(place).getItem(key);
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/**
 * Stores a value as JSON.
 * @returns false where the browser refuses, because its storage is full or switched off
 */
export function store(place: StoragePlace, key: string, value: unknown): boolean {
  try {
    areaOf(place).setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Takes away what is stored under a key. */
export function dropStored(place: StoragePlace, key: string): void {
  try {
    areaOf(place).removeItem(key);
  } catch {
    // Switched off: then there is nothing.
  }
}

/** Whether the browser keeps anything at all. It is tried out, so only to be asked once a person has acted. */
export function canStore(place: StoragePlace): boolean {
  const trial = 'quartiersbaukasten-probe';
  const isKept = store(place, trial, true);
  dropStored(place, trial);
  return isKept;
}
