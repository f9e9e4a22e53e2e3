/** The words of the finder, on the page and in the browser. */
export const finderTexts = {
  'page.title': 'Finder',
  'page.description':
    'Fünf Fragen zu Problem, Menschen, Mitteln und Phase führen zu passenden Modulen, mit Begründung.',
  'page.heading': 'Fünf Fragen, dann wissen Sie, wo Sie anfangen können',
  'page.lead':
    'Antworten Sie nur auf das, was Sie schon wissen. Jeder Treffer sagt, was passt und was nicht.',
  'page.say': 'Lieber in eigenen Worten?',
  'page.say.link': 'Sagen Sie der Suche in einem Satz, worum es geht',
  'page.noscript':
    'Ohne JavaScript führt jede Antwort zu einer eigenen Liste. Unten stehen alle Module nach Anliegen.',

  'ask.concern': 'Was ist das Problem?',
  'ask.group': 'Wem soll es helfen?',
  'ask.user': 'Wer sind Sie?',
  'ask.means': 'Wie viel Zeit, Personal und Geld haben Sie?',
  'ask.means.note':
    'Gemeint ist, was das Vorhaben höchstens brauchen darf. Die Stufen schätzt die Redaktion ein.',
  'ask.phase': 'Wo stehen Sie gerade?',
  'ask.any': 'egal',
  'ask.many': 'Sie können mehreres wählen.',
  'ask.means.time': 'Zeit',
  'ask.means.staff': 'Personal',
  'ask.means.cost': 'Geld',
  'limit.time.wenig': 'Es muss schnell gehen',
  'limit.time.mittel': 'Etwas Vorbereitung geht',
  'limit.staff.wenig': 'Nur nebenbei',
  'limit.staff.mittel': 'Feste Stunden sind drin',
  'limit.cost.wenig': 'Kaum Geld',
  'limit.cost.mittel': 'Ein mittleres Budget',
  'phrase.time.wenig': 'mit kurzer Vorbereitung',
  'phrase.time.mittel': 'mit höchstens mittlerer Vorbereitung',
  'phrase.staff.wenig': 'mit wenig Personal',
  'phrase.staff.mittel': 'mit höchstens festen Stunden',
  'phrase.cost.wenig': 'mit geringen Kosten',
  'phrase.cost.mittel': 'mit höchstens mittlerem Budget',

  'result.none': 'Alle Module nach Anliegen',
  'result.none.lead':
    'Noch keine Frage beantwortet. Hier steht der ganze Katalog, geordnet nach dem Problem.',
  'result.loosened.one':
    'Kein Modul erfüllt alles zugleich. Damit Sie trotzdem etwas sehen, ist eine Bedingung gelockert: {conditions}.',
  'result.loosened.many':
    'Kein Modul erfüllt alles zugleich. Damit Sie trotzdem etwas sehen, sind {count} Bedingungen gelockert: {conditions}.',
  'result.near': 'Knapp daneben',
  'result.near.lead': 'Diese Module verfehlen andere Bedingungen, höchstens eine mehr.',
  'result.order':
    'Zuerst steht, was bei mehr Ihrer Anliegen hilft, dann, was Ihren Mitteln am nächsten kommt und Ihre Zielgruppe eigens nennt, danach gilt das Alphabet. Eine Wertung ist das nicht.',
  'result.jump.one': '1 Modul ansehen',
  'result.jump.many': '{count} Module ansehen',
  'result.reset': 'Neu beginnen',

  'condition.concern': 'das Problem „{label}“',
  'condition.group': 'die Zielgruppe „{label}“',
  'condition.user': 'Ihre Rolle „{label}“',
  'condition.time': 'die Zeit „{label}“',
  'condition.staff': 'das Personal „{label}“',
  'condition.cost': 'das Geld „{label}“',
  'condition.phase': 'die Phase „{label}“',

  'match.yes': 'Passt',
  'match.no': 'Passt nicht',
  'met.concern': 'hilft bei: {label}',
  'unmet.concern': 'nicht eigens gedacht für: {label}',
  'met.group': 'nennt als Zielgruppe: {label}',
  'everyone.group': 'ist für die gesamte Bewohnerschaft, nicht eigens für: {label}',
  'unmet.group': 'nennt andere Zielgruppen als: {label}',
  'met.user': 'setzen ein: {label}',
  'unmet.user': 'kein Beleg, dass es einsetzen: {label}',
  'met.time': 'Zeit: {words}',
  'unmet.time': 'Zeit: {words}, mehr als Sie haben',
  'met.staff': 'Personal: {words}',
  'unmet.staff': 'Personal: {words}, mehr als Sie haben',
  'met.cost': 'Geld: {words}',
  'unmet.cost': 'Geld: {words}, mehr als Sie haben',
  'met.phase': 'gehört in die Phase: {label}',
  'unmet.phase': 'gehört in andere Phasen als: {label}',
} as const;
