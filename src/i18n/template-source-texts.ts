/** What is said to authors of templates. */
export const templateSourceTexts = {
  'source.inline': 'In einer Vorlage gibt es kein „{type}“ innerhalb einer Zeile.',
  'source.onlyParagraphs': 'In Listen und Kästen einer Vorlage stehen nur Absätze, nicht „{type}“.',
  'source.heading': 'Überschriften einer Vorlage beginnen mit ## oder ###; den Titel nennt der Eintrag.',
  'source.html': 'In einer Vorlage gibt es kein HTML außer <!-- neue Seite -->.',
  'source.block': 'In einer Vorlage gibt es kein „{type}“.',
  'source.name': 'erwartet ein Wort mit großem Anfangsbuchstaben',
  'source.key': 'erwartet ein Wort aus kleinen Buchstaben',
  'source.column': 'Blatt {sheet}: Spalte „{column}“ gibt es nicht.',
  'source.formula': 'Formel „{formula}“: erwartet Werte mit + und - oder zwei Werte mit * dazwischen.',
  'source.unknown': 'Formel: „{name}“ gibt es nicht.',
  'source.noEntry': 'Zur Quelle {slug} fehlt der Eintrag content/downloads/{slug}.yaml.',
  'source.done': '{count} Vorlagen in {folder} geschrieben.',
} as const;
