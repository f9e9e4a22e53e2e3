import { type StoredWord, most } from './search-guide.ts';
import type { Evidence } from './word-evidence.ts';

/** An entry and what speaks for it. */
export interface WeighedEntry {
  readonly evidence: Evidence;
  /** Whether it is about a matter; the others are examples of a matter at some place. */
  readonly isTopic: boolean;
  /** Places of its examples in the list of entries. */
  readonly examples: readonly number[];
}

/** What the first mention in a text counts, with more counting by its logarithm: of a topic, and of an example. */
const mentionCount = 0.4;
const exampleMentionCount = 0.3;
/** What a word counts for a topic when all its examples hold it. */
const examplesCount = 3;
/** Added to the number of examples, so that a single one says little. */
const fewExamples = 2;
/** Count at which a word speaks half as strongly as it ever can. */
const half = 6;
/** Count that gets the highest step. */
const highest = 15;
/** A mention that counts less is not kept. */
const leastKept = 0.5;
/** Words in the texts of more topics than this share tell nothing; the same for all entries, at least so many. */
const commonTopics = 0.4;
const commonEntries = 3;

/** Strength between 0 and 1 of a count (as in BM25: Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework"). */
function saturated(count: number): number {
  return count / (count + half);
}

function step(share: number): number {
  return Math.min(most, Math.round(most * share));
}

/** A word's counts by the place of the entry, told and mentioned apart. */
interface Counted {
  /** How often texts mention it. */
  times: number;
  readonly told: Map<number, number>;
  readonly mentioned: Map<number, number>;
}

function countWords(entries: readonly WeighedEntry[]): Map<string, Counted> {
  const words = new Map<string, Counted>();
  const at = (form: string) => {
    const known = words.get(form);
    if (known) return known;
    const made: Counted = { times: 0, told: new Map(), mentioned: new Map() };
    words.set(form, made);
    return made;
  };
  entries.forEach(({ evidence, isTopic, examples }, place) => {
    for (const [form, count] of evidence.told) at(form).told.set(place, count);
    const once = isTopic ? mentionCount : exampleMentionCount;
    for (const [form, often] of evidence.text) {
      const counted = at(form);
      counted.times += often;
      counted.mentioned.set(place, once * Math.log2(1 + often));
    }
    const held = new Map<string, number>();
    for (const example of examples) {
      const own = entries[example]?.evidence;
      const forms = new Set(own ? [...own.told.keys(), ...own.text.keys()] : []);
      for (const form of forms) held.set(form, (held.get(form) ?? 0) + 1);
    }
    for (const [form, often] of held) {
      const { mentioned } = at(form);
      const count = (examplesCount * often) / (fewExamples + examples.length);
      mentioned.set(place, (mentioned.get(place) ?? 0) + count);
    }
  });
  return words;
}

/**
 * Weighs all words for all entries. A word weighs more the fewer topics it speaks for (inverse document frequency,
 * Robertson and Spärck Jones 1976), so that what is common in running text counts little even in a title. Of mentions in
 * texts only those are kept that tell entries apart; a word without any is kept all the same, for then it is known. Only
 * one that is mentioned but once on the whole site is left to the texts.
 *
 * @param written how each form is written
 */
export function weighWords(
  entries: readonly WeighedEntry[],
  written: ReadonlyMap<string, string>,
): StoredWord[] {
  const topics = entries.filter(({ isTopic }) => isTopic).length;
  const isTopic = (place: number) => entries[place]?.isTopic ?? false;
  const rarest = Math.log(1 + topics / 0.5);
  const stored: StoredWord[] = [];
  for (const [form, { times, told, mentioned }] of countWords(entries)) {
    // Every visitor who searches loads this; the texts themselves still hold what is mentioned once.
    if (told.size === 0 && times === 1) continue;
    const all = new Set([...told.keys(), ...mentioned.keys()]);
    const countOf = (place: number) => (told.get(place) ?? 0) + (mentioned.get(place) ?? 0);
    const speaksFor = [...all].filter((place) => isTopic(place) && countOf(place) >= leastKept).length;
    const kept = (place: number) => {
      if (told.has(place) || all.size <= commonEntries) return true;
      return isTopic(place) && countOf(place) >= leastKept && speaksFor <= topics * commonTopics;
    };
    const strengths = [...all]
      .filter(kept)
      .sort((a, b) => a - b)
      .map((place) => [place, Math.max(1, step(saturated(countOf(place)) / saturated(highest)))] as const);
    stored.push({
      word: written.get(form) ?? form,
      weight: Math.max(1, step(Math.log(1 + topics / (0.5 + speaksFor)) / rarest)),
      entries: strengths,
    });
  }
  return stored.sort((a, b) => (a.word < b.word ? -1 : 1));
}
