/** Words for choosing modules to compare, on cards, in the table and on module pages. */
export const compareChoiceTexts = {
  'choice.label': 'Vergleichen',
  'choice.labelOf': 'Vergleichen: {title}',
  'choice.bar': 'Auswahl zum Vergleichen',
  'choice.one': '1 Modul gewählt. Wählen Sie noch eines.',
  'choice.go': '{count} Module vergleichen',
  'choice.clear': 'Auswahl leeren',
  'choice.full': 'Vier Module passen nebeneinander. Nehmen Sie erst eines heraus.',
} as const;
