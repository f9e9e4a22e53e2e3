/** What a colour is for. */
type ColourName =
  | 'paper'
  | 'sheet'
  | 'plan'
  | 'text'
  | 'text-muted'
  | 'line'
  | 'line-strong'
  | 'block'
  | 'on-block'
  | 'action'
  | 'on-action'
  | 'accent'
  | 'accent-wash'
  | 'mark';

/** The house's colours by what they are for. Tokens, pictures and papers all take theirs from here. */
export type ColourScheme = Readonly<Record<ColourName, string>>;

/** Colours by scheme, as six hexadecimal digits after a number sign. */
export const palette: Readonly<Record<'light' | 'dark', ColourScheme>> = {
  light: {
    paper: '#fbf9f4',
    sheet: '#ffffff',
    plan: '#ece7dc',
    text: '#10303a',
    'text-muted': '#435b65',
    line: '#d8d3c7',
    'line-strong': '#7d878b',
    block: '#17424e',
    'on-block': '#fbf9f4',
    action: '#10303a',
    'on-action': '#fbf9f4',
    accent: '#a83c19',
    'accent-wash': '#f7e9e2',
    mark: '#fbe3a6',
  },
  dark: {
    paper: '#0d1a1f',
    sheet: '#13242b',
    plan: '#16292f',
    text: '#e8eef0',
    'text-muted': '#a9bac0',
    line: '#2b424b',
    'line-strong': '#76909a',
    block: '#9cc3cd',
    'on-block': '#0d1a1f',
    action: '#e8eef0',
    'on-action': '#0d1a1f',
    accent: '#f39a75',
    'accent-wash': '#33211a',
    mark: '#5b4a14',
  },
};
