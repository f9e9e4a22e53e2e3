/** Facts of the product that are the same wherever it runs. */
export const site = {
  name: 'Quartiersbaukasten',
  /** One sentence for search engines and link previews. */
  description:
    'Erprobte Module für Quartier und Wohnen: Aufwand, Schritte, Stolpersteine und Beispiele, mit Quellen und ohne Werbung.',
  language: 'de',
  contentLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.de' },
  codeLicence: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/de/' },
} as const;
