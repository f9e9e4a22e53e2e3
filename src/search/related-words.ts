import { plainLetters } from './word-form.ts';

const prefix =
  '(?:ab|an|auf|aus|bei|durch|ein|fest|her|hin|hoch|los|mit|nach|raus|rein|rum|runter|um|vor|weg|zu|zuruck|zusammen)';
/** "gekocht", "abgestellt": the participle of "kochen", of "abstellen" (Duden, Grammatik: Partizip II). */
const participle = new RegExp(`^(${prefix}?)ge(.{3,}?)(?:t|en)(?:e[nrsm]?)?$`);
/** "abzustellen": the infinitive with "zu" inside. */
const infinitive = new RegExp(`^(${prefix})zu(.{3,}?)e?n$`);
/** Endings that make one word of another: "Streitigkeiten" of "streitig", "Schlichtung" of "schlichten". */
const derived =
  /^(.{4,}?)(?:ung|ungen|heit|heiten|keit|keiten|lich|lichen?|licher|liches|isch|ischen?|ischer|ig|igen?|iger|er|ern|erin|erinnen|lose?|loser|losen|bare?|baren|ende?|enden|schaft|schaften|ieren|iert)$/;

/** The verb of which a word is a form that the endings do not show: a participle, or an infinitive with "zu" inside. */
export function verbsOf(word: string): string[] {
  const plain = plainLetters(word);
  const [, before = '', stem] = participle.exec(plain) ?? infinitive.exec(plain) ?? [];
  return stem === undefined ? [] : [...new Set([`${before}${stem}en`, `${stem}en`])];
}

/**
 * Words from which a word may be made, in plain letters, most likely first: its verb, or what is left without an ending
 * that makes new words.
 */
export function relatedWords(word: string): string[] {
  const root = derived.exec(plainLetters(word))?.[1];
  return [...new Set([...verbsOf(word), ...(root === undefined ? [] : [root, `${root}en`])])];
}
