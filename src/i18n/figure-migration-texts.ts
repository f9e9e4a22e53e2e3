/** What the command says that moves figures of the old form. */
export const figureMigrationTexts = {
  'undecided.expected': 'erwartet {keys}',
  'undecided.remedy':
    'Lesen Sie es in der Quelle nach; geraten wird nichts. Die Wörter erklärt content/README.md unter „Belegte Zahlen“',
  'unread.expected':
    'erwartet eine Zahl in alter Form mit unit, min, max, per, context und sources und nichts sonst',
  'unread.remedy': 'Berichtigen Sie die Stelle und rufen Sie den Befehl noch einmal auf',
  'none.left': 'Keine Zahl hat noch die alte Form.',
  'found.one': 'Eine Zahl hat noch die alte Form.',
  'found.many': '{count} Zahlen haben noch die alte Form.',
  'open.line': 'Davon bleibt zu entscheiden: {counts}.',
  'open.count': '{key} bei {count}',
  'how.to.write': 'Verschieben unter figures: npm run figures:migrate -- --write',
  'written.one': 'Verschoben: eine Zahl.',
  'written.many': 'Verschoben: {count} Zahlen.',
  'written.next': 'npm run check nennt nun jede Zeile, in der noch eine Angabe fehlt.',
} as const;
