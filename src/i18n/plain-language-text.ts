import type { FrameSection } from './frame-texts.ts';

/** Whether people of the audience have read a text in plain language; said on the page. */
export const plainLanguageReview =
  'Diesen Text hat noch keine Prüfgruppe gelesen. Ist etwas schwer zu verstehen? Schreiben Sie uns: {email}';

/** The page in plain language: what this is, how to use it, how to take part. One thought a sentence. */
export const plainLanguageText: readonly FrameSection[] = [
  {
    id: 'was',
    title: 'Was ist diese Seite?',
    blocks: [
      'Diese Seite ist eine Sammlung von Ideen. Die Ideen helfen Menschen, die in einem Viertel zusammen wohnen.',
      'Eine Idee nennen wir Modul. Ein Modul ist zum Beispiel eine Sprechstunde für Mieterinnen und Mieter. Oder ein Mittagstisch. Oder ein Garten für alle.',
      'Zu jedem Modul steht hier: Was kostet es? Wer muss mitarbeiten? Wie lange dauert es? Was geht oft schief? Wo gibt es das schon?',
    ],
  },
  {
    id: 'wer',
    title: 'Für wen ist die Seite?',
    blocks: [
      [
        'Für Städte und Gemeinden.',
        'Für Firmen, die Wohnungen vermieten.',
        'Für Vereine und Gruppen.',
        'Für alle, die in ihrem Viertel etwas ändern wollen.',
      ],
      'Die Seite kostet nichts. Sie brauchen kein Konto. Niemand schaut zu, was Sie lesen.',
    ],
  },
  {
    id: 'finden',
    title: 'Wie finden Sie etwas?',
    blocks: [
      [
        'Mit der Suche. Schreiben Sie ein Wort oder einen Satz. Zum Beispiel: Meine Wohnung ist zu groß.',
        'Mit dem Finder. Er stellt ein paar Fragen. Dann zeigt er passende Module.',
        'Mit der Karte. Sie zeigt, in welchen Orten es etwas schon gibt.',
      ],
      'Gefällt Ihnen ein Modul? Dann können Sie es sich merken. Sie können auch zwei Module nebeneinander ansehen.',
    ],
  },
  {
    id: 'mitmachen',
    title: 'Wie können Sie mitmachen?',
    blocks: [
      'Haben Sie mit einem Modul schon gearbeitet? Dann sagen Sie, wie viel Arbeit es war. Das geht mit ein paar Klicks.',
      'Sie können auch etwas dazu schreiben. Ein Mensch liest Ihren Text, bevor alle ihn sehen. Sie müssen Ihren Namen nicht sagen.',
      'Sie dürfen alles wieder ändern oder löschen.',
    ],
  },
  {
    id: 'woerter',
    title: 'Schwere Wörter',
    blocks: [
      [
        'Quartier: ein anderes Wort für Viertel oder Nachbarschaft.',
        'Modul: eine Idee, die man in einem Viertel umsetzen kann.',
        'Fallbeispiel: ein Ort, an dem jemand die Idee umgesetzt hat.',
        'Förderung: Geld, das man nicht zurückzahlen muss.',
        'Quelle: der Ort, von dem eine Angabe stammt.',
      ],
    ],
  },
  {
    id: 'betreiber',
    title: 'Wer macht diese Seite?',
    blocks: ['Diese Seite betreibt: {name}.', 'Haben Sie Fragen? E-Mail: {email}. Telefon: {phone}.'],
  },
];
