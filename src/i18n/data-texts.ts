/** Words of the page of open data and the titles its files carry. */
export const dataTexts = {
  'data.title': 'Offene Daten',
  'data.description':
    'Der ganze Katalog zum Weiterverwenden: Module, belegte Zahlen, Bewertungen und Codebuch, frei lizenziert.',
  'data.lead':
    'Alles, was der Katalog über Module weiß, gibt es auch als Datei: zum Auswerten, zum Einbauen, zum Prüfen. Sie brauchen kein Konto.',
  'data.modules.title': 'Alle Module',
  'data.modules.text':
    'Einschätzungen mit Begründung, belegte Zahlen mit Quelle, Voraussetzungen, Schritte, Stolpersteine, Finanzierung, Orte und Quellen. Für Tabellenprogramme gibt es die wichtigsten Spalten als CSV, Zahlen als Zahlen.',
  'data.module.text': 'Jedes Modul liegt auch einzeln bereit, zum Beispiel:',
  'data.figures.title': 'Alle belegten Zahlen',
  'data.figures.text':
    'Jede Zahl der Module, Fallbeispiele und Projekte in einer Zeile: was sie zählt, für wie viele Orte, wo, wann, nach welcher Quelle.',
  'data.figures.rule':
    'Zusammenzählen lassen sich nur Kosten, Anschaffungen und bezahlte Arbeit eines Angebots an einem Ort (cost, investment, staff mit one-site), je Einheit und Bezug. Mehrere Zahlen eines Moduls sind Alternativen. Was unter same steht, zählt einmal.',
  'data.indicators.title': 'Kennzahlen zum Ausfüllen',
  'data.indicators.text':
    'Woran man merkt, ob ein Modul wirkt: Definition, Zählweise, Ausgangswert und Zeitpunkt, mit leeren Spalten für Ihre Werte. Je Handlungsfeld eine Tabelle; ein Modul steht in seinem ersten.',
  'data.indicators.sheet': 'Kennzahlen',
  'data.indicators.file': 'Kennzahlen: {field}',
  'data.indicators.lead':
    'Vorschläge der Redaktion. Streichen Sie, was Sie nicht brauchen, und zählen Sie vor dem Start zum ersten Mal.',
  'data.indicators.name': 'Kennzahl',
  'data.indicators.definition': 'Was sie sagt',
  'data.indicators.counting': 'So zählen Sie',
  'data.indicators.baseline': 'Ausgangswert',
  'data.indicators.when': 'Wann',
  'data.indicators.own.baseline': 'Unser Ausgangswert',
  'data.indicators.own.goal': 'Unser Ziel',
  'data.indicators.own.first': '1. Wert',
  'data.indicators.own.second': '2. Wert',
  'data.indicators.own.third': '3. Wert',
  'data.ratings.title': 'Alle Bewertungen',
  'data.ratings.text':
    'Wie oft jede Stufe vergeben wurde, je Modul und Dimension. Einzelne Bewertungen und Namen sind nicht enthalten.',
  'data.ratings.released': 'Stand {date}; neue Bewertungen zählen ab dem nächsten Tag.',
  'data.ratings.none': 'Bisher hat noch niemand ein Modul bewertet; die Datei ist leer, bis auf ihren Kopf.',
  'data.ratings.sample': 'Zurzeit sind alle Bewertungen Beispieldaten.',
  'data.ratings.count.one': 'Bewertungen zu 1 Modul.',
  'data.ratings.count.many': 'Bewertungen zu {count} Modulen.',
  'data.codebook.title': 'Codebuch',
  'data.codebook.text':
    'Was jedes Feld bedeutet, als JSON Schema mit deutschen Erklärungen. Dazu die Dimensionen mit beiden Polen und alle Vokabulare. Es entsteht aus denselben Regeln, mit denen der Katalog seine Einträge prüft.',
  'data.keywords':
    'Quartier, Wohnen, Nachbarschaft, Soziale Stadt, Stadtentwicklung, Wohnungswirtschaft, Beteiligung',
  'data.portals': 'Für Datenportale',
  'data.portals.text':
    'Derselbe Bestand als Verzeichnis nach DCAT-AP.de 3.0: jede Datei mit Format, Lizenz, Größe und Prüfsumme. Portale wie GovData können es einlesen.',
  'data.scale': 'Die Dimensionen',
  'data.scale.text':
    'Stufe 1 ist der linke Pol, Stufe 5 der rechte. Weiter rechts heißt mehr, nicht besser. Eine Gesamtnote gibt es nicht und lässt sich daraus auch nicht bilden.',
  'data.scale.dimension': 'Dimension',
  'data.scale.field': '{name}: 1 = {leftPole}, 5 = {rightPole}',
  'data.scale.left': 'Stufe 1',
  'data.scale.right': 'Stufe 5',
  'data.terms': 'Was Sie damit dürfen',
  'data.terms.licence':
    'Alle Dateien stehen unter {licence}. Sie dürfen sie verwenden, verändern und weitergeben, auch gewerblich. Nennen Sie dabei „{name}“ und den Stand.',
  'data.terms.version':
    'Fassung {version} des Aufbaus, Stand des Katalogs: {date}. Die erste Zahl der Fassung steigt, wenn ein Feld wegfällt oder etwas anderes bedeutet, die zweite, wenn eines dazukommt.',
  'data.terms.rule':
    'Rechnen Sie Einschätzung der Redaktion und Bewertungen nicht zusammen. Bilden Sie aus weniger als fünf Bewertungen keinen Median.',
} as const;
