/** What the check of figures tells an author: what was expected, what stands there and how to mend it. */
export const figureCheckTexts = {
  'year.expected': 'erwartet das Jahr eines Preises oder einer Zählung, also keines nach {year}',
  'year.remedy':
    'Nennen Sie das Jahr, aus dem die Zahl stammt, und für Geplantes das Jahr der Planung mit status: planned',
  'source.expected': 'erwartet eine Veröffentlichung, in der die Zahl steht',
  'source.remedy':
    'Eine eigene Schätzung ist keine Quelle. Nennen Sie die Quelle unter sources oder lassen Sie die Zahl weg',
  'oneSite.expected': 'erwartet bei scope: one-site eine Zahl, die für ein Angebot an einem Ort steht',
  'oneSite.remedy':
    'Steht sie für mehrere Orte zusammen, schreiben Sie scope: sites mit der Zahl der Orte, für ein ganzes Programm scope: programme',
  'programme.expected': 'erwartet bei scope: programme eine Zahl, die für das ganze Programm steht',
  'programme.remedy':
    'Steht sie für ein Angebot an einem Ort, schreiben Sie scope: one-site, sonst nennen Sie in note das Ganze',
  'unit.money.expected': 'erwartet bei Geld die Einheit euros oder percent',
  'unit.staff.expected': 'erwartet bei Arbeitszeit Stunden, Tage, Stellen oder Personen',
  'unit.remedy':
    'Geld für Personal ist kind: cost, bezahlte Stunden und Stellen sind kind: staff. Prüfen Sie kind und unit',
  'id.expected': 'erwartet jeden Kurznamen einer Zahl nur einmal',
  'id.remedy': 'Benennen Sie eine der beiden Zahlen um',
  'same.expected': 'erwartet die id einer anderen Zahl dieses Eintrags',
  'same.near': 'Meinten Sie {near}?',
  'same.none': 'Geben Sie der anderen Zahl eine id oder löschen Sie same',
  'same.chain.expected': 'erwartet eine Zahl, die nicht selbst mit same auf eine andere zeigt',
  'same.chain.remedy': 'Lassen Sie beide auf dieselbe Zahl zeigen',
  'same.unlike.expected': 'erwartet eine Zahl derselben Art und Geltung',
  'same.unlike.remedy':
    'Zwei Zahlen sagen nur dann dasselbe, wenn kind und scope gleich sind. Löschen Sie same oder berichtigen Sie kind und scope',
  'repeat.expected': 'erwartet jede Angabe nur einmal',
  'repeat.found': 'dieselbe Art, Geltung, Stelle und dasselbe Jahr wie figures.{index}',
  'repeat.remedy':
    'Sagt sie dasselbe in einer zweiten Einheit, geben Sie der ersten eine id und dieser same. Sagt sie etwas anderes, schreiben Sie in note, worin sie sich unterscheidet',
  'repeat.converted.found': 'dieselbe Arbeitszeit wie figures.{index}, nur anders gerechnet',
  'repeat.converted.remedy': 'Geben Sie der ersten eine id und dieser same',
} as const;
