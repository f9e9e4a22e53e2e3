import { takeAwayTexts } from '../../../i18n/take-away-texts.ts';
import { textsFrom } from '../../../i18n/texts-from.ts';
import type { TableOrigin } from '../../../i18n/table-words.ts';

const { text } = textsFrom(takeAwayTexts);

/** A file that is ready. */
export interface MadeFile {
  /** Name without date and ending. */
  readonly name: string;
  readonly ending: 'csv' | 'xlsx' | 'docx' | 'odt';
  readonly content: BlobPart;
}

/** Makes a file, or hands the paper to the browser's printing; undefined where there is nothing to take. */
export type MakeFile = (origin: TableOrigin) => Promise<MadeFile | 'printed' | undefined>;

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/**
 * Binds the buttons of a place to what they make: one file at a time, and a calm sentence when it fails.
 */
export function startTakeAway(place: HTMLElement, makers: Readonly<Record<string, MakeFile>>): void {
  const state = place.querySelector<HTMLElement>('[data-take-state]');
  const say = (words: string) => {
    if (state && state.textContent !== words) state.textContent = words;
  };
  const origin: TableOrigin = {
    base: location.origin,
    name: place.dataset['name'] ?? '',
    licence: place.dataset['licence'] ?? '',
    date: place.dataset['day'] ?? '',
    sample: document.documentElement.classList.contains('is-demo'),
  };
  let busy = false;

  async function make(maker: MakeFile): Promise<void> {
    if (busy) return;
    busy = true;
    say(text('take.making'));
    try {
      const file = await maker(origin);
      if (file === undefined) say(text('take.empty'));
      else if (file === 'printed') say(text('take.printed'));
      else {
        const name = `${file.name}-${origin.date}.${file.ending}`;
        const { saveFile } = await import('./save-file.ts');
        saveFile(name, file.content, types[file.ending]);
        say(text('take.done', { name }));
      }
    } catch {
      say(text('take.failed'));
    } finally {
      busy = false;
    }
  }

  for (const button of place.querySelectorAll<HTMLElement>('[data-take]')) {
    const kind = button.dataset['take'] ?? '';
    const maker = makers[kind];
    if (kind === 'print') button.addEventListener('click', () => window.print());
    else if (maker) button.addEventListener('click', () => void make(maker));
  }
}
