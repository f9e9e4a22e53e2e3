import { decisionTexts } from '../../i18n/decision-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';

const { text } = textsFrom(decisionTexts);

/** The letter that stands for a measure, or its number where the alphabet is too short. */
export function measureLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** A measure with its letter, as it is introduced: "A: Mittagstisch". */
export function letteredTitle(title: string, index: number): string {
  return text('measure.lettered', { letter: measureLetter(index), title });
}

/** The letters of measures by their titles, for what is said of several at once. */
export type Letters = ReadonlyMap<string, string>;

/** Gives each measure its letter. */
export function lettersOf(modules: readonly { readonly title: string }[]): Letters {
  return new Map(modules.map(({ title }, index) => [title, measureLetter(index)]));
}
