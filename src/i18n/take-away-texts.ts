/** Words around taking tables and papers away. */
export const takeAwayTexts = {
  'take.title': 'Mitnehmen',
  'take.text': 'Jede Datei nennt Lizenz und Stand. Sie entsteht auf Ihrem Gerät.',
  'take.text.list': 'Genau diese Auswahl in dieser Reihenfolge. Jede Datei nennt Lizenz und Stand.',
  'take.print': 'Auf einem Blatt drucken',
  'take.csv': 'Tabelle als CSV',
  'take.xlsx': 'Tabelle für Excel',
  'take.sums': 'Summen als CSV',
  'take.council': 'Ratsvorlage (Word)',
  'take.board': 'Vorstandsvorlage (Word)',
  'take.paper.text':
    'Die Vorlage hat die üblichen Abschnitte von Anlass bis Quellen. Was nur Sie wissen, ist als Lücke markiert.',
  'take.data': 'Der ganze Katalog als offene Daten',
  'take.loading': 'Die Angaben werden geladen …',
  'take.making': 'Die Datei entsteht …',
  'take.done': '„{name}“ ist fertig.',
  'take.failed':
    'Die Datei ließ sich nicht erstellen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'take.empty': 'Die Auswahl ist leer. Nehmen Sie einen Filter weg, dann gibt es etwas mitzunehmen.',
  'take.file.comparison': 'vergleich',
  'take.file.modules': 'module',
  'take.file.plan': 'merkliste',
  'take.file.sums': 'merkliste-summen',
  'take.file.council': 'ratsvorlage',
  'take.file.board': 'vorstandsvorlage',
} as const;
