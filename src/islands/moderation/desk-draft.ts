import { useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../shared/device/draft.ts';

const name = 'redaktion';

function readAll(): Readonly<Record<string, string>> {
  const kept = readDraft(name);
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function write(key: string, words: string): void {
  const others = Object.entries(readAll()).filter(([other]) => other !== key);
  const all = words === '' ? others : [...others, [key, words]];
  if (all.length === 0) dropDraft(name);
  else keepDraft(name, Object.fromEntries(all));
}

/** What was written and not yet sent, under a key such as `reply <id>`. An empty text takes it away. */
export function useDeskDraft(key: string): [words: string, change: (words: string) => void] {
  const [words, setWords] = useState(() => readAll()[key] ?? '');
  return [
    words,
    (next) => {
      setWords(next);
      write(key, next);
    },
  ];
}

/** Whether drafts outlive a reload: not where the storage of the browser is switched off. */
export function areDraftsKept(): boolean {
  try {
    return sessionStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Leaves nothing of it behind; for signing out. */
export function dropDeskDrafts(): void {
  dropDraft(name);
}
