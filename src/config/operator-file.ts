/**
 * Facts about who runs this site. They are configuration, not text: copy `.config/operator.example.json` to
 * `.config/operator.json` and fill it in. While that file is missing, sample values are shown under a banner.
 */
const files = import.meta.glob('/.config/operator.json', { eager: true, import: 'default' });

/** What stands in `.config/operator.json`, not yet checked; undefined when there is no such file. */
export const operatorFile: unknown = Object.values(files)[0];

/** Shown while no operator is configured. Every value says that it is missing. */
export const sampleOperator = {
  name: 'Musterbetreiber (noch nicht eingetragen)',
  address: ['Musterstraße 1', '00000 Musterstadt'],
  email: 'kontakt@example.org',
  phone: '00000 000000',
  representative: 'noch nicht eingetragen',
  state: 'noch nicht eingetragen',
  supervisoryBody: 'noch nicht eingetragen',
  dataProtectionContact: 'datenschutz@example.org',
  dataProtectionAuthority: 'noch nicht eingetragen',
  accessibilityContact: 'barrierefrei@example.org',
  enforcementBody: 'noch nicht eingetragen',
  hosting: 'noch nicht eingetragen',
};
