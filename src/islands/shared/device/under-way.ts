import { textAt } from '../../../domain/value-at.ts';
import { randomToken } from './random-token.ts';
import { dropStored, readStored, store, type StoragePlace } from './stored-value.ts';

/**
 * What was sent and has no answer yet: its name and the key by which the endpoint knows it again when it comes a second
 * time (`Idempotency-Key`). It is noted before sending and taken away by the answer, so what is found here after a
 * reload may have arrived or not. Of what was sent, no word is kept.
 */
const key = 'quartiersbaukasten-unterwegs';
const places = ['device', 'tab'] as const;
/** Where the browser keeps nothing: as long as the page is open. */
const held = new Map<string, string>();

function noted(place: StoragePlace): Readonly<Record<string, string>> {
  const value = readStored(place, key);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.keys(value).map((name) => [name, textAt(value, name)]));
}

/** The key of something that was sent and not answered; undefined where there is none. */
export function keyUnderWay(name: string): string | undefined {
  return places.map((place) => noted(place)[name]).find(Boolean) ?? held.get(name);
}

/** Whether anything waits for its answer. */
export function isAnythingUnderWay(): boolean {
  return held.size > 0 || places.some((place) => Object.keys(noted(place)).length > 0);
}

/**
 * Notes that something is about to be sent.
 * @param name tells it from everything else; the same for the same thing sent again
 * @returns its key, the one from before where it was sent already
 */
export function beginUnderWay(name: string, place: StoragePlace): string {
  const made = keyUnderWay(name) ?? randomToken();
  if (!store(place, key, { ...noted(place), [name]: made })) held.set(name, made);
  return made;
}

/** Notes that the answer has come. */
export function endUnderWay(name: string): void {
  held.delete(name);
  for (const place of places) {
    const { [name]: ended, ...others } = noted(place);
    if (ended === undefined) continue;
    if (Object.keys(others).length === 0) dropStored(place, key);
    else store(place, key, others);
  }
}

/** Forgets everything that waits for an answer. */
export function forgetUnderWay(): void {
  held.clear();
  for (const place of places) dropStored(place, key);
}
