import { SassList, SassString, type Value } from 'sass';
import { palette } from './palette.ts';

/** Values of CSS as they stand, without quotation marks. */
const bare = (text: string) => new SassString(text, { quotes: false });

/** The function `palette($scheme)` of style sheets: pairs of name and colour of the light or dark scheme. */
export const paletteInSass = {
  'palette($scheme)': ([scheme]: Value[]): Value => {
    const colours = palette[scheme?.assertString().text === 'dark' ? 'dark' : 'light'];
    return new SassList(
      Object.entries(colours).map(([name, colour]) => new SassList([bare(name), bare(colour)])),
    );
  },
};
