import { de } from './de.ts';
import { textsFrom } from './texts-from.ts';

/** The words of the pages: `text` for one key, `plural` for an amount. */
export const { text, plural } = textsFrom(de);
