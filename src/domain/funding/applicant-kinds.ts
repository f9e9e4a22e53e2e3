/** Who may apply for money, as a closed list; the words are also those of addresses (`/foerderung/?antrag=kommune`). */
export const applicantKinds = [
  'kommune',
  'kreis',
  'gemeinnuetzig',
  'genossenschaft',
  'wohnungsunternehmen',
  'initiative',
  'verkehrsunternehmen',
  'privat',
] as const;

export type ApplicantKind = (typeof applicantKinds)[number];
