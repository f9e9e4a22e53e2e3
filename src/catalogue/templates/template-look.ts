/** Colours of all templates, without the leading number sign. */
export const colours = {
  ink: '10303A',
  muted: '435B65',
  accent: 'A83C19',
  wash: 'F7E9E2',
  band: 'E7EDEF',
  line: '7D878B',
  white: 'FFFFFF',
} as const;

/** Language of all templates. */
export const language = 'de-DE';
/** Named as author in the properties of every file. */
export const author = 'Quartiersbaukasten';
/** Left half of the line at the foot of every page. */
export const imprint = 'Vorlage aus dem Quartiersbaukasten · CC BY 4.0 · darf angepasst werden';

/** A4 in millimetres, and the edges around the text. */
export const paper = { width: 210, height: 297, side: 22, top: 18, bottom: 20 } as const;

/** Sizes of letters in points. */
export function textSizes(text: 'normal' | 'large') {
  return text === 'large'
    ? { body: 16, h1: 32, h2: 20, h3: 17, table: 14, small: 9 }
    : { body: 10.5, h1: 21, h2: 13.5, h3: 11.5, table: 9.5, small: 8 };
}

/** Sizes of the letters of one template. */
export type TextSizes = ReturnType<typeof textSizes>;
