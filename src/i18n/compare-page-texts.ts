/** Words of the page of the comparison that are there from the build on. */
export const comparePageTexts = {
  'compare.page': 'Vergleich',
  'compare.start.title': 'Was steht zur Wahl?',
  'compare.description':
    'Zwei bis vier Module nebeneinander: Aufwand, Bewertungen, belegte Zahlen, Voraussetzungen und Stolpersteine.',
  'compare.start.lead':
    'Wählen Sie zwei bis vier Module. Sie sehen dann zuerst, worin sie sich unterscheiden, und was die Angaben tragen.',
  'compare.start.noscript':
    'Das Nebeneinander braucht JavaScript. Ohne JavaScript vergleichen Sie in dieser Tabelle: Sie zeigt alle Module mit ihrer Stufe in jeder Dimension.',
  'compare.modules': 'Die Module im Vergleich',
  'compare.add': 'Modul dazunehmen',
  'compare.add.do': 'Dazunehmen',
  'compare.add.choose': 'Bitte wählen',
  'compare.profile': 'Auf einen Blick',
  'compare.profile.text':
    'Jede Zeile ist ein Modul, alle auf derselben Skala. Weiter rechts heißt mehr, nicht besser.',
  'compare.legend.editors': 'Einschätzung der Redaktion',
  'compare.legend.visitors': 'Bewertungen',
  'compare.differences': 'Worin sie sich unterscheiden',
  'compare.scatter': 'Wo sie im ganzen Katalog liegen',
  'compare.scatter.text':
    'Jeder Punkt ist ein Modul, eingeschätzt von der Redaktion. Zeit, Personal und Geld stehen getrennt: Ein gemeinsamer Wert für „Aufwand“ würde etwas zusammenzählen, was nicht dasselbe ist.',
  'compare.scatter.panel': '{name} und Partizipation',
  'compare.scatter.alternative':
    'Punktefeld aller Module: waagerecht {name}, senkrecht Partizipation. Dieselben Stufen stehen in der Tabelle aller Module auf dieser Seite.',
  'compare.scatter.more': 'mehr Beteiligung',
  'compare.scatter.less': 'weniger Beteiligung',
  'compare.all': 'Alle Module',
  'compare.all.choose': 'Andere Module wählen',
} as const;
