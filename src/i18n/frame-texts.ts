/**
 * The texts of the frame pages. `{name}` is filled from the operator's configuration; a list stands for bullet points.
 * They describe what this site does; whoever runs it has them checked by their own legal office.
 */
export interface FrameSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly (string | readonly string[])[];
}

export const imprintText: readonly FrameSection[] = [
  {
    id: 'betreiber',
    title: 'Wer diese Seiten betreibt',
    blocks: [
      '{name}',
      '{address}',
      'Vertreten durch: {representative}',
      'Aufsichtsbehörde: {supervisoryBody}',
    ],
  },
  {
    id: 'kontakt',
    title: 'So erreichen Sie uns',
    blocks: ['E-Mail: {email}', 'Telefon: {phone}'],
  },
  {
    id: 'verlass',
    title: 'Wofür wir stehen',
    blocks: [
      'Der Katalog beschreibt Module, Fallbeispiele und Förderwege. Jede Angabe nennt ihre Quelle und den Tag der letzten Prüfung. Trotzdem können sich Beträge, Fristen und Zuständigkeiten geändert haben. Prüfen Sie vor einer Entscheidung die genannte Stelle.',
      'Der Katalog ersetzt keine Rechtsberatung.',
    ],
  },
  {
    id: 'lizenz',
    title: 'Was Sie mit den Inhalten tun dürfen',
    blocks: [
      'Die Texte stehen unter der Lizenz CC BY 4.0. Sie dürfen sie verwenden und verändern, auch gewerblich, wenn Sie „Quartiersbaukasten“ und die Lizenz nennen.',
      'Das Programm steht unter der EUPL 1.2. Für Inhalte hinter Verweisen auf andere Seiten sind deren Betreiber verantwortlich.',
    ],
  },
];

export const privacyText: readonly FrameSection[] = [
  {
    id: 'kurz',
    title: 'Das Wichtigste zuerst',
    blocks: [
      [
        'Wer liest, bewertet oder kommentiert, bekommt kein Cookie. Nur wer sich in der Redaktion anmeldet, bekommt eines.',
        'Sie laden nichts von fremden Rechnern: keine Schriften, keine Karten, keine Zählpixel.',
        'Niemand wertet aus, wer was liest.',
        'Auf Ihrem Gerät wird nichts gespeichert, bevor Sie selbst etwas tun.',
      ],
    ],
  },
  {
    id: 'verantwortlich',
    title: 'Wer verantwortlich ist',
    blocks: [
      'Verantwortlich im Sinne der Datenschutz-Grundverordnung (DSGVO) ist: {name}, {address}, {email}.',
      'Fragen zum Datenschutz beantwortet: {dataProtectionContact}.',
    ],
  },
  {
    id: 'aufruf',
    title: 'Was beim Aufruf einer Seite geschieht',
    blocks: [
      'Ihr Gerät überträgt technisch bedingt seine Internetadresse, damit der Server antworten kann. Die Adresse wird nicht aufgezeichnet. Die Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e oder f DSGVO: Ohne diese Übertragung lässt sich keine Seite anzeigen.',
      'Die Seiten liegen bei: {hosting}. Mit dieser Stelle besteht ein Vertrag zur Auftragsverarbeitung, soweit das Gesetz ihn verlangt.',
      'Die Suche läuft in Ihrem Browser. Was Sie eingeben, verlässt Ihr Gerät nicht; es steht nur in der Adresszeile.',
    ],
  },
  {
    id: 'bewerten',
    title: 'Wenn Sie bewerten oder kommentieren',
    blocks: [
      'Sie brauchen kein Konto. Gespeichert wird, was Sie angeben: die Stufen, der Text, ein Name, wenn Sie einen nennen, und aus wessen Sicht Sie sprechen, dazu der Zeitpunkt. Kommentare liest die Redaktion, bevor sie erscheinen. Melden Sie einen Kommentar und geben Sie eine E-Mail-Adresse für die Antwort an, liegt sie verschlüsselt bei der Meldung und wird mit ihr gelöscht.',
      'Beim ersten Absenden erzeugt Ihr Browser einen zufälligen Schlüssel. Daran erkennt der Dienst, welcher Beitrag Ihnen gehört. Er bewahrt nur einen Prüfwert auf, der für jedes Modul und jeden Kommentar anders ist; Beiträge zu verschiedenen Modulen lassen sich damit nicht zusammenführen.',
      'Auf Ihrem Gerät liegen danach der Schlüssel und eine Liste, wo Ihre Beiträge stehen. Das ist nötig, damit Sie sie ändern und löschen können (§ 25 Absatz 2 Nummer 2 TDDDG). Der Schlüssel liegt dort schon, bevor gesendet wird, damit auch bei gestörter Verbindung nichts doppelt zählt. Wollen Sie das nicht, nehmen Sie den Haken bei „Auf diesem Gerät merken“ weg; dann hält ihn nur dieser Tab, bis die Antwort da ist. Was Sie tippen und noch nicht abgeschickt haben, bleibt in diesem Tab, bis Sie es senden, abbrechen oder den Tab schließen.',
      'Damit niemand massenhaft sendet, zählt der Dienst die Anfragen je Netz. Dafür rechnet er die Adresse in einen Prüfwert um; die Adresse selbst wird nirgends abgelegt. Der Schlüssel dafür ist zufällig, wechselt täglich und wird dann vernichtet. Danach lässt sich aus dem Prüfwert kein Netz mehr bestimmen, und er wird gelöscht. Was übrig bleibt, ist ein Buchstabe je Modul und Tag: Er sagt, welche Bewertungen und welche noch wartenden Kommentare aus demselben Netz kamen, damit die Redaktion einen Schwall erkennt. Bei Bewertungen wird er nach 30 Tagen gelöscht, bei Kommentaren mit der Entscheidung, spätestens nach 30 Tagen.',
      'Abgelehnte Kommentare löscht der Dienst nach einer Frist, die der Betreiber festlegt; üblich sind 180 Tage. So lange können Sie den Grund lesen und widersprechen. Einen Widerspruch liest nur die Redaktion. Die E-Mail-Adresse, die Sie dabei freiwillig angeben, liegt verschlüsselt bei ihm und dient allein der Antwort; beides wird 180 Tage nach der Entscheidung gelöscht.',
    ],
  },
  {
    id: 'merken',
    title: 'Wenn Sie Module merken oder vergleichen',
    blocks: [
      'Merkliste und Plan liegen nur auf Ihrem Gerät, und erst von dem Augenblick an, in dem Sie ein Modul merken. Das ist nötig, weil Sie genau darum bitten (§ 25 Absatz 2 Nummer 2 TDDDG). Leeren Sie die Merkliste, ist alles gelöscht. Was Sie zum Vergleichen auswählen, behält der Browser nur, bis Sie das Fenster schließen.',
      'Teilen Sie einen Plan als Adresse, steht er hinter dem Zeichen #. Das schickt der Browser an keinen Server. Wer die Adresse bekommt, liest alles mit, auch Ihre Bemerkungen.',
    ],
  },
  {
    id: 'nachricht',
    title: 'Wenn Sie uns schreiben',
    blocks: [
      'Schreiben Sie uns eine E-Mail, verwenden wir Ihre Angaben, um Ihnen zu antworten und den Katalog zu verbessern. Danach löschen wir sie, soweit keine Pflicht zur Aufbewahrung besteht.',
    ],
  },
  {
    id: 'redaktion',
    title: 'Wenn Sie moderieren',
    blocks: [
      'Wer vom Betreiber zur Moderation eingeladen ist, meldet sich unter „Redaktion“ an. Dafür speichern wir Ihre E-Mail-Adresse und den öffentlichen Teil Ihres Passkeys, oder Ihre Passphrase als Prüfwert und den Schlüssel Ihrer Einmalcodes verschlüsselt.',
      'Die Anmeldung setzt ein Cookie. Es hält nur die Sitzung, ist für Skripte unlesbar und gilt höchstens zehn Stunden; nach 30 Minuten ohne Nutzung endet die Sitzung. Was Sie schreiben und noch nicht senden, bleibt in diesem Browserfenster, bis Sie es senden, sich abmelden oder das Fenster schließen. Schalten Sie die Tastenkürzel aus, merkt sich das Ihr Gerät.',
      'Ein Protokoll hält fest, wer wann was entschieden hat, damit sich Entscheidungen nachvollziehen lassen. Was Besucherinnen und Besucher schrieben, steht nicht darin; eine Begründung steht darin, wo nach einer gefragt ist. Wer sich einen Beitrag nimmt oder ihn zugeteilt bekommt, ist für die anderen der Redaktion zu sehen, bis darüber entschieden ist. Es wird nach einer Frist gelöscht, die unter „Betrieb“ steht; üblich sind 365 Tage. Was über Sie gespeichert ist, können Sie dort selbst ausgeben. Die Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e oder f DSGVO.',
    ],
  },
  {
    id: 'rechte',
    title: 'Ihre Rechte',
    blocks: [
      'Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung, Übertragbarkeit und Widerspruch (Artikel 15 bis 21 DSGVO).',
      'Sie können sich bei der Aufsicht beschweren: {dataProtectionAuthority}.',
    ],
  },
];

export const accessibilityText: readonly FrameSection[] = [
  {
    id: 'anspruch',
    title: 'Woran wir uns messen',
    blocks: [
      'Diese Erklärung gilt für alle Seiten des Katalogs. Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, und die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) oder das entsprechende Recht des Landes {state}.',
    ],
  },
  {
    id: 'stand',
    title: 'Was heute geht',
    blocks: [
      [
        'Alle Seiten lassen sich mit der Tastatur bedienen; der Fokus ist immer sichtbar.',
        'Alle Inhalte sind ohne JavaScript lesbar.',
        'Die Seiten funktionieren ab 320 Pixel Breite, bei 200 Prozent Schriftgröße, mit erzwungenen Farben und mit reduzierter Bewegung.',
        'Die Zeichen der Module und die Einschätzungen stehen immer auch in Worten daneben.',
        'Bei jeder Änderung prüft ein Programm jede Seitenart im hellen und im dunklen Erscheinungsbild gegen die Regeln der WCAG 2.2 AA.',
      ],
    ],
  },
  {
    id: 'grenzen',
    title: 'Was noch nicht geht',
    blocks: [
      [
        'Es gibt noch keine Fassung in Leichter Sprache und keine in Gebärdensprache.',
        'Der Arbeitsplatz der Redaktion braucht JavaScript.',
        'Eine Prüfung durch Menschen mit Behinderungen steht noch aus. Programme finden nicht alle Barrieren.',
        'Quellen auf fremden Seiten können Barrieren haben, auf die wir keinen Einfluss haben.',
      ],
    ],
  },
  {
    id: 'melden',
    title: 'Eine Barriere melden',
    blocks: [
      'Sind Sie auf ein Hindernis gestoßen? Schreiben Sie an {accessibilityContact}. Nennen Sie die Adresse der Seite und was nicht ging. Wir antworten so bald wie möglich.',
    ],
  },
  {
    id: 'durchsetzung',
    title: 'Wenn wir nicht helfen konnten',
    blocks: ['Zuständig für Beschwerden ist: {enforcementBody}.'],
  },
];

export const contributeText: readonly FrameSection[] = [
  {
    id: 'was',
    title: 'Was wir suchen',
    blocks: [
      'Der Katalog lebt von Erfahrung. Besonders helfen:',
      [
        'Beispiele aus Ihrem Ort: was Sie getan haben, was es gebraucht hat, was daraus wurde.',
        'Zahlen: Stunden, Stellen, Euro, am besten mit einer Quelle, die andere nachlesen können.',
        'Stolpersteine: woran es gehakt hat und woran Sie es früh hätten merken können.',
        'Hinweise auf Fehler, veraltete Angaben und Adressen, die nicht mehr gehen.',
      ],
    ],
  },
  {
    id: 'regeln',
    title: 'Fünf Regeln',
    blocks: [
      [
        'Bleiben Sie beim Thema: beim Modul und bei dem, was Sie selbst erlebt haben.',
        'Schreiben Sie über Vorgehen und Organisationen, nicht über einzelne Menschen. Namen, Adressen, Krankheiten und Schulden anderer gehören nicht hierher.',
        'Kritik ist willkommen, wenn sie sachlich ist. Beleidigung, Ausgrenzung und Drohung sind es nicht.',
        'Sagen Sie dazu, wenn Sie ein eigenes Interesse haben, zum Beispiel als Anbieter.',
        'Keine Werbung, keine fremden Texte, keine Rechtsberatung im Einzelfall.',
      ],
    ],
  },
  {
    id: 'wie',
    title: 'So geht es',
    blocks: [
      'Auf jeder Modulseite können Sie das Modul einschätzen und einen Kommentar schreiben, ohne Konto. Beides können Sie später ändern oder zurücknehmen.',
      'Oder schreiben Sie an {email}. Nennen Sie das Modul oder Fallbeispiel und, wenn möglich, eine Quelle. Die Redaktion prüft jeden Hinweis, bevor er erscheint. Ihr Name erscheint nicht.',
      'Wenn Sie Texte selbst schreiben möchten: Jeder Eintrag ist eine Datei mit einer Vorlage und einer Anleitung auf Deutsch. Fehler meldet das Programm in ganzen Sätzen.',
    ],
  },
];
