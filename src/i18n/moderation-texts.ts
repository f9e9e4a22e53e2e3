import { textsFrom } from './texts-from.ts';

/** Words of the moderators' desk. */
export const { text, plural } = textsFrom({
  // Frame
  'desk.loading': 'Einen Augenblick …',
  'desk.nav': 'Bereiche der Redaktion',
  'desk.signedIn': 'Angemeldet als {mail}',
  'desk.signOut': 'Abmelden',
  'desk.signedOut': 'Sie sind abgemeldet.',
  'desk.ended': 'Ihre Sitzung ist beendet. Was Sie geschrieben haben, steht noch da.',
  'desk.again': 'Neu anmelden',
  'desk.retry': 'Noch einmal versuchen',
  'desk.failed': 'Das ließ sich nicht laden.',
  'desk.back': 'Zurück zur Liste',
  'desk.choose': 'Wählen Sie links einen Eintrag aus.',
  'desk.close': 'Schließen',
  'desk.cancel': 'Abbrechen',
  'desk.more': 'Weitere laden',

  // Names of the views, also in the address
  'view.warteschlange': 'Warteschlange',
  'view.meldungen': 'Meldungen',
  'view.einschaetzungen': 'Einschätzungen',
  'view.widersprueche': 'Widersprüche',
  'view.suche': 'Suche',
  'view.module': 'Module',
  'view.listen': 'Listen',
  'view.team': 'Team',
  'view.protokoll': 'Protokoll',
  'view.betrieb': 'Betrieb',
  'view.waiting.one': '1 wartet',
  'view.waiting.many': '{count} warten',

  // Signing in
  'signIn.title': 'Anmelden',
  'signIn.intro': 'Anmelden kann sich nur, wer eingeladen wurde oder von der Verwaltung diese Aufgabe hat.',
  'signIn.town': 'Mit dem Konto der Verwaltung anmelden',
  'signIn.townAgain': 'Mit dem Konto der Verwaltung bestätigen',
  'signIn.townOut': 'Auch beim Konto der Verwaltung abmelden',
  'signIn.refused.role':
    'Ihr Konto der Verwaltung hat hier keine Aufgabe. Bitten Sie, wer die Konten verwaltet, um die Rolle „moderator“ oder „administrator“.',
  'signIn.refused.disabled': 'Ihr Konto ist für diese Redaktion gesperrt.',
  'signIn.refused.mail':
    'Ihre E-Mail-Adresse gehört hier schon zu einem anderen Konto. Bitten Sie den Betreiber um Hilfe.',
  'signIn.refused.replayed':
    'Die Rückkehr von der Anmeldung passt nicht zu diesem Browser oder kam zu spät. Versuchen Sie es noch einmal.',
  'signIn.refused.provider':
    'Die Auskunft über Ihr Konto ließ sich nicht prüfen. Versuchen Sie es noch einmal; hilft das nicht, fragen Sie den Betreiber.',
  'signIn.passkey': 'Mit Passkey anmelden',
  'signIn.passphrase': 'Mit Passphrase und Code anmelden',
  'signIn.mail': 'E-Mail-Adresse',
  'signIn.phrase': 'Passphrase',
  'signIn.code': 'Einmalcode (6 Ziffern)',
  'signIn.codeHint': 'Jeder Code gilt nur einmal. War er schon verbraucht, warten Sie auf den nächsten.',
  'signIn.submit': 'Anmelden',
  'signIn.failed': 'Sie sind noch nicht angemeldet.',
  'signIn.unsupported':
    'Dieser Browser kann keine Passkeys. Nehmen Sie einen anderen oder, wo erlaubt, die Passphrase.',
  'signIn.insecure':
    'Passkeys gibt es nur auf Seiten mit https; diese ist über http aufgerufen. Bitten Sie den Betreiber um die Adresse mit https.',
  'signIn.noCookie':
    'Ihr Browser nimmt von dieser Seite kein Cookie an, das die Anmeldung braucht. Erlauben Sie es oder nehmen Sie einen anderen Browser.',
  'desk.noStorage':
    'Der Speicher dieses Browsers ist abgeschaltet: Angefangene Antworten und Begründungen gehen verloren, wenn Sie die Seite neu laden.',
  'signIn.dismissed':
    'Der Browser hat den Vorgang beendet: abgebrochen, zu lange gewartet, oder es gibt hier keinen passenden Passkey.',
  'signIn.broken': 'Der Passkey ließ sich nicht benutzen. Versuchen Sie es noch einmal.',
  'signIn.endedTitle': 'Bitte neu anmelden',
  'signIn.ended':
    'Ihre Sitzung ist abgelaufen. Was Sie geschrieben haben, bleibt stehen. Nach dem Anmelden geht es genau hier weiter.',
  'signIn.confirmTitle': 'Sind Sie es?',
  'signIn.confirm':
    'Was Sie tun wollen, lässt sich nicht zurücknehmen. Bestätigen Sie deshalb noch einmal, wer Sie sind. Das gilt fünf Minuten.',

  // Invitation
  'enrol.title': 'Sie sind eingeladen',
  'enrol.intro':
    'Richten Sie ein, wie Sie sich künftig anmelden. Die Einladung gilt 24 Stunden und nur einmal.',
  'enrol.passkeyTitle': 'Passkey',
  'enrol.passkeyText':
    'Ihr Gerät oder ein Sicherheitsschlüssel bestätigt, dass Sie es sind, mit Fingerabdruck, Gesicht oder PIN. Davon erfährt der Katalog nichts.',
  'enrol.passkey': 'Passkey einrichten',
  'enrol.phraseTitle': 'Passphrase und Einmalcode',
  'enrol.phraseText':
    'Für Geräte ohne Passkey. Sie brauchen dazu eine App auf Ihrem Telefon, die Einmalcodes erzeugt.',
  'enrol.phrase': 'Passphrase wählen (mindestens 12 Zeichen)',
  'enrol.phraseHint': 'Vier zufällige Wörter sind gut zu merken und schwer zu erraten.',
  'enrol.phraseNext': 'Weiter zum Einmalcode',
  'enrol.secretTitle': 'Nehmen Sie diesen Schlüssel mit Ihrer App auf',
  'enrol.qr': 'QR-Code mit dem Schlüssel für Ihre App',
  'enrol.secretText':
    'Richten Sie die Kamera der App auf das Bild, oder tippen Sie den Schlüssel ab (zeitbasiert, 6 Ziffern, 30 Sekunden). Das Bild entsteht in Ihrem Browser. Zeigen Sie es niemandem.',
  'enrol.secret': 'Schlüssel',
  'enrol.link': 'Auf diesem Gerät in der App öffnen',
  'enrol.confirm': 'Einrichtung abschließen',
  'enrol.failed': 'Das ist noch nicht eingerichtet.',
  'enrol.spent':
    'Diese Einladung gilt nicht mehr. Sie ist abgelaufen, schon benutzt oder durch eine neuere ersetzt. Bitten Sie den Betreiber um eine neue.',
  'enrol.toSignIn': 'Zur Anmeldung',
  'enrol.done': 'Eingerichtet. Sie sind angemeldet.',

  // A comment
  'comment.anonymous': 'ohne Namen',
  'comment.editors': 'Redaktion',
  'comment.suspicious': 'auffällig',
  'comment.suspiciousHint': 'Ein Feld war ausgefüllt, das nur Programme sehen.',
  'comment.reply': 'Antwort',
  'comment.changed': 'geändert',
  'comment.written': 'geschrieben {time}',
  'comment.changedAt': 'geändert {time}',
  'comment.mark.trap': 'auffällig',
  'comment.mark.office': 'klingt nach Amt',
  'comment.mark.word': 'Wort der Liste',
  'comment.mark.link': 'Link der Liste',
  'comment.mark.duplicate': 'mehrfach',
  'comment.mark.network': 'gleiches Netz',
  'comment.mark.flood': 'in einem Schwall',
  'comment.assignee': 'hat {mail}',
  'comment.firstLook': '{mail} hat zugestimmt, zweiter Blick fehlt',
  'comment.status.pending': 'wartet',
  'comment.status.published': 'veröffentlicht',
  'comment.status.rejected': 'abgelehnt',
  'comment.status.erased': 'gelöscht',
  'comment.erasedText': 'Der Text ist gelöscht.',
  'comment.reason': 'Begründung an die Autorin oder den Autor',
  'comment.direction': 'Richtungszeichen {code}',
  'comment.invisible': 'unsichtbares Zeichen {code}',

  // Full context
  'context.title': 'Was Sie dazu wissen sollten',
  'context.thread': 'Gespräch',
  'context.parent': 'Antwortet auf',
  'context.siblings': 'Andere Antworten',
  'context.replies': 'Antworten darauf',
  'context.none':
    'Der Kommentar steht für sich: keine Antworten, keine Meldungen, keine früheren Entscheidungen.',
  'context.reports': 'Meldungen',
  'context.report.open': 'offen',
  'context.report.upheld': 'bestätigt',
  'context.report.dismissed': 'zurückgewiesen',
  'context.decisions': 'Bisher geschehen',
  'context.page': 'Seite des Moduls öffnen',
  'context.gone':
    'Diesen Kommentar gibt es nicht mehr. Er wurde gelöscht, von uns oder von dem Menschen, der ihn schrieb.',
  'context.manage': 'Auf Wunsch der Autorin oder des Autors',
  'context.manageElsewhere':
    'Auskunft geben und endgültig löschen können Administratorinnen und Administratoren Ihres Teams.',
  'context.export': 'Auskunft: alles zu diesem Kommentar ausgeben',
  'context.erase': 'Endgültig löschen …',

  // Decisions
  'decide.approve': 'Freigeben',
  'decide.reject': 'Ablehnen …',
  'decide.reply': 'Antworten …',
  'decide.approveAndReply': 'Freigeben und antworten …',
  'decide.failed': 'Noch nicht entschieden.',
  'decide.approved': 'Freigegeben: {name}, {module}.',
  'decide.seconded': 'Zugestimmt: {name}, {module}. Jetzt sieht noch jemand anderes hin.',
  'decide.rejected': 'Abgelehnt: {name}, {module}.',
  'decide.changed':
    'Der Text hat sich geändert, während Sie ihn lasen. Hier steht die neue Fassung. Bitte entscheiden Sie noch einmal.',
  'decide.meanwhile': 'Inzwischen entschieden: {who} hat diesen Kommentar {when} {what}.',
  'decide.meanwhileUnknown': 'Über diesen Kommentar ist schon entschieden. Er ist {status}.',
  'decide.did.approve': 'freigegeben',
  'decide.did.reject': 'abgelehnt',
  'decide.did.uphold': 'nach einer Meldung von der Seite genommen',
  'decide.did.uphold-objection': 'nach einem Widerspruch doch veröffentlicht',
  'decide.did.dismiss-objection': 'nach einem Widerspruch abgelehnt gelassen',
  'decide.did.dismiss': 'nach einer Meldung stehen lassen',

  // Reasons
  'reason.title.one': 'Warum lehnen Sie den Kommentar ab?',
  'reason.title.many': 'Warum lehnen Sie die {count} Kommentare ab?',
  'reason.upholdTitle': 'Warum nehmen Sie den Kommentar von der Seite?',
  'reason.list': 'Grund',
  'reason.words': 'Dazu noch ein Satz (freiwillig)',
  'reason.wordsNeeded': 'Begründung',
  'reason.wordsHint': 'Wer den Kommentar schrieb, liest das. Höchstens 500 Zeichen.',
  'reason.preview': 'Das liest die Autorin oder der Autor:',
  'reason.missing': 'Bitte wählen Sie einen Grund.',
  'reason.wordsMissing': 'Bitte begründen Sie die Ablehnung mit mindestens drei Zeichen.',
  'reason.submit': 'Ablehnen',
  'reason.uphold': 'Von der Seite nehmen',

  // The reason of what others must be able to follow
  'why.label': 'Begründung für das Protokoll',
  'why.hint': 'Mindestens 3, höchstens 500 Zeichen. Keine Namen von Besucherinnen oder Besuchern.',
  'why.missing': 'Bitte begründen Sie das mit mindestens drei Zeichen.',
  'why.kept': 'Ihre Begründung bleibt hier stehen.',

  // Reply
  'reply.title': 'Antwort der Redaktion',
  'reply.hint': 'Erscheint sofort unter dem Kommentar, mit dem Zeichen „Redaktion“. 10 bis 4.000 Zeichen.',
  'reply.submit': 'Antwort veröffentlichen',
  'reply.submitBoth': 'Freigeben und Antwort veröffentlichen',
  'reply.failed': 'Die Antwort ist noch nicht veröffentlicht.',
  'reply.kept': 'Ihr Text bleibt hier stehen.',
  'reply.done': 'Antwort veröffentlicht.',
  'reply.preview': 'Vorschau',

  // Queue
  'queue.title.zero': 'Nichts wartet',
  'queue.title.one': 'Ein Kommentar wartet',
  'queue.title.many': '{count} Kommentare warten',
  'queue.empty': 'Alles entschieden. Neue Kommentare erscheinen hier von selbst.',
  'queue.list': 'Wartende Kommentare, älteste zuerst',
  'queue.refresh': 'Neu laden',
  'queue.select': 'Auswählen: {name}, {module}',
  'queue.selected.one': '1 ausgewählt',
  'queue.selected.many': '{count} ausgewählt',
  'queue.bulk': 'Für die Auswahl',
  'queue.clear': 'Auswahl aufheben',
  'queue.bulkDone.one': '1 Kommentar entschieden.',
  'queue.bulkDone.many': '{count} Kommentare entschieden.',
  'queue.bulkSeconded.one': 'Bei 1 fehlt noch der zweite Blick.',
  'queue.bulkSeconded.many': 'Bei {count} fehlt noch der zweite Blick.',
  'queue.bulkLate.one': 'Über 1 hatte schon jemand entschieden, oder es gibt ihn nicht mehr.',
  'queue.bulkLate.many': 'Über {count} hatte schon jemand entschieden, oder es gibt sie nicht mehr.',

  // Keys
  'keys.open': 'Tastenkürzel (?)',
  'keys.title': 'Tastenkürzel',
  'keys.intro': 'Sie wirken, solange Sie in kein Feld schreiben und kein Fenster offen ist.',
  'keys.on': 'Tastenkürzel benutzen',
  'keys.next': 'nächster Kommentar',
  'keys.previous': 'voriger Kommentar',
  'keys.approve': 'freigeben (ist etwas ausgewählt: die Auswahl)',
  'keys.reject': 'ablehnen (ist etwas ausgewählt: die Auswahl)',
  'keys.reply': 'freigeben und antworten',
  'keys.select': 'auswählen oder abwählen',
  'keys.selectAll': 'alle gezeigten auswählen',
  'keys.help': 'diese Hilfe',

  // Reports
  'reports.title.zero': 'Keine offenen Meldungen',
  'reports.title.one': 'Eine offene Meldung',
  'reports.title.many': '{count} offene Meldungen',
  'reports.empty': 'Niemand hat etwas gemeldet, über das noch zu entscheiden wäre.',
  'reports.list': 'Offene Meldungen, älteste zuerst',
  'reports.says': 'Jemand meldet: {reason}',
  'reports.text': 'Dazu schreibt der Mensch, der meldet:',
  'reports.uphold': 'Von der Seite nehmen …',
  'reports.dismiss': 'Stehen lassen',
  'reports.upheld': 'Der Kommentar ist von der Seite genommen.',
  'reports.dismissed': 'Die Meldung ist erledigt. Der Kommentar bleibt stehen.',
  'reports.late': 'Über diese Meldung hat inzwischen jemand anderes entschieden. Unten steht, wer und wie.',

  // Objections
  'objection.title.zero': 'Keine offenen Widersprüche',
  'objection.title.one': 'Ein offener Widerspruch',
  'objection.title.many': '{count} offene Widersprüche',
  'objection.empty':
    'Wird ein Kommentar abgelehnt, kann widersprechen, wer ihn schrieb. Das steht dann hier, und jemand anderes aus dem Team sieht noch einmal hin.',
  'objection.yours.zero': 'Darüber entscheidet jemand anderes, denn abgelehnt haben Sie.',
  'objection.yours.one': 'Über einen davon können Sie entscheiden.',
  'objection.yours.many': 'Über {count} davon können Sie entscheiden.',
  'objection.list': 'Offene Widersprüche, älteste zuerst',
  'objection.since': 'Widerspruch vom {time}',
  'objection.says': 'Die Autorin oder der Autor widerspricht:',
  'objection.decider': 'Abgelehnt hat {who}.',
  'objection.deciderUnknown': 'Wer abgelehnt hat, steht nicht mehr im Protokoll.',
  'objection.notYou':
    'Diesen Kommentar haben Sie selbst abgelehnt. Über den Widerspruch entscheidet deshalb jemand anderes. Sie können ihn weitergeben.',
  'objection.uphold': 'Doch veröffentlichen …',
  'objection.dismiss': 'Bei der Ablehnung bleiben …',
  'objection.dialog.uphold': 'Den Kommentar doch veröffentlichen?',
  'objection.dialog.dismiss': 'Bei der Ablehnung bleiben?',
  'objection.text.uphold': 'Der Kommentar steht sofort wieder auf der Seite.',
  'objection.text.dismiss': 'Der Kommentar bleibt abgelehnt. Noch einmal widersprechen kann man nicht.',
  'objection.submit.uphold': 'Veröffentlichen',
  'objection.submit.dismiss': 'Ablehnung bestätigen',
  'objection.reason': 'Begründung für die Autorin oder den Autor',
  'objection.reasonHint':
    'Wer widersprochen hat, liest das, auch per Mail, wenn eine Adresse angegeben ist. Es steht auch im Protokoll. Mindestens 3, höchstens 500 Zeichen.',
  'objection.done.uphold': 'Der Kommentar ist veröffentlicht, der Widerspruch erledigt.',
  'objection.done.dismiss': 'Der Kommentar bleibt abgelehnt, der Widerspruch ist erledigt.',
  'objection.late':
    'Über diesen Widerspruch hat inzwischen jemand anderes entschieden, oder der Kommentar hat sich geändert.',
  'objection.failed': 'Noch nicht entschieden.',
  'objection.gone':
    'Dieser Widerspruch ist erledigt. Unter „Suche“ steht der Kommentar mit allem, was geschah.',

  // Which of what waits
  'queue.show': 'Zeigen',
  'queue.everything': 'alles, was wartet',
  'queue.mine': 'was mir zugeteilt ist',
  'queue.nobodys': 'was niemand hat',
  'queue.order': 'Reihenfolge',
  'queue.oldest': 'Ältestes zuerst',
  'queue.striking': 'Auffälliges zuerst',
  'queue.groups': 'Was zusammengehört',
  'queue.group.duplicate.one': '1 Text',
  'queue.group.duplicate.many': '{count}-mal derselbe oder fast derselbe Text',
  'queue.group.network.one': '1 Kommentar',
  'queue.group.network.many': '{count} Kommentare aus einem Netz',
  'queue.network': 'Netz {network}',
  'queue.moreGroups.one': 'und eine weitere Gruppe',
  'queue.moreGroups.many': 'und {count} weitere Gruppen',
  'queue.chooseAll.one': 'Diesen einen auswählen',
  'queue.chooseAll.many': 'Alle {count} auswählen',
  'queue.group.flood.one': '1 Kommentar',
  'queue.group.flood.many': '{count} Kommentare in einem Schwall',
  'queue.minutes.one': 'binnen einer Minute',
  'queue.minutes.zero': 'im selben Augenblick',
  'queue.minutes.many': 'binnen {count} Minuten',
  'queue.hours.one': 'binnen einer Stunde',
  'queue.hours.many': 'binnen {count} Stunden',
  'queue.days.one': 'binnen eines Tages',
  'queue.days.many': 'binnen {count} Tagen',
  'queue.severalModules': 'mehrere Module',
  'queue.noGroup': 'Wieder alles zeigen',
  'queue.theirs': 'was {mail} hat',
  'queue.moreFilters': 'Modul, Art, Alter',
  'queue.kind': 'Art',
  'queue.anyKind': 'jede Art',
  'queue.kind.comment': 'Kommentare',
  'queue.kind.reply': 'Antworten',
  'queue.kind.changed': 'später geänderte',
  'queue.age': 'Wartet',
  'queue.anyAge': 'egal wie lange',
  'queue.age.1': 'seit mindestens einem Tag',
  'queue.age.3': 'seit mindestens drei Tagen',
  'queue.age.7': 'seit mindestens einer Woche',
  'queue.narrowed.zero': 'Nichts davon wartet',
  'queue.narrowed.one': 'Ein Kommentar davon wartet',
  'queue.narrowed.many': '{count} Kommentare davon warten',
  'queue.emptyHere': 'Hier ist alles entschieden. Anderes kann noch warten.',
  'queue.giveTo': 'Weitergeben an …',
  'queue.hasNobody': 'hat niemand',
  'queue.given': 'Dieser Eintrag ist jetzt {mail} zugeteilt.',
  'queue.notGiven': 'Nicht zugeteilt. Vielleicht ist inzwischen darüber entschieden.',
  'queue.take': 'Nehme ich',
  'queue.free': 'Gebe ich ab',
  'queue.taken': 'Dieser Eintrag ist jetzt Ihnen zugeteilt.',
  'queue.freed': 'Dieser Eintrag ist niemandem mehr zugeteilt.',

  // Search
  'search.title': 'Kommentare suchen',
  'search.text': 'Wörter, Name oder Kennung',
  'search.module': 'Modul',
  'search.anyModule': 'alle Module',
  'search.status': 'Stand',
  'search.anyStatus': 'jeder Stand',
  'search.from': 'vom',
  'search.until': 'bis einschließlich',
  'search.submit': 'Suchen',
  'search.hint': 'Geben Sie an, was Sie wissen. Ohne Angaben erscheinen die neuesten.',
  'search.found.zero': 'Nichts gefunden.',
  'search.found.one': 'Ein Kommentar',
  'search.found.many': '{count} Kommentare',
  'search.foundMore': 'Die neuesten {count} Kommentare, es gibt weitere',
  'search.list': 'Gefundene Kommentare, neueste zuerst',

  // Modules
  'modules.title': 'Module',
  'modules.intro': 'Was wo wartet und steht, und was ein Modul noch annimmt.',
  'modules.name': 'Modul',
  'modules.pending': 'Wartend',
  'modules.published': 'Sichtbar',
  'modules.rejected': 'Abgelehnt',
  'modules.reports': 'Meldungen',
  'modules.raters': 'Bewertungen',
  'modules.ratings': 'Bewerten',
  'modules.comments': 'Kommentieren',
  'modules.open': 'offen',
  'modules.read-only': 'nur lesen',
  'modules.closed': 'ausgeblendet',
  'modules.secondLook': 'Zwei entscheiden',
  'modules.secondLookOf': 'Bei {module} geben zwei Menschen frei',
  'modules.ratingsOf': 'Bewerten bei {module}',
  'modules.commentsOf': 'Kommentieren bei {module}',
  'modules.saved': 'Gespeichert: {module}.',
  'modules.failed': 'Nicht gespeichert.',
  'modules.onlyBusy': 'Nur Module, in denen etwas wartet oder eingeschränkt ist',
  'modules.none': 'In keinem Modul wartet etwas, und keines ist eingeschränkt.',
  'modules.unknown': 'nicht mehr im Katalog',

  // Words and links that are looked for
  'watch.title': 'Listen',
  'watch.intro':
    'Was eines dieser Wörter oder einen dieser Links enthält, ist in der Warteschlange gekennzeichnet und lässt sich nach vorn sortieren. Entschieden ist damit nichts.',
  'watch.who': 'Die Listen führen Administratorinnen und Administratoren.',
  'watch.title.word': 'Wörter',
  'watch.title.link': 'Links',
  'watch.empty': 'Noch nichts.',
  'watch.since': 'seit {day}',
  'watch.new.word': 'Neues Wort',
  'watch.new.link': 'Neuer Link',
  'watch.hint.word':
    'Gefunden wird das ganze Wort, groß oder klein geschrieben. Mehrere Wörter gelten als Folge.',
  'watch.hint.link': 'Gefunden wird der Name der Website, auch mit „www.“ oder anderem davor.',
  'watch.add': 'Aufnehmen',
  'watch.added': 'Aufgenommen: {pattern}.',
  'watch.remove': 'Streichen',
  'watch.removed': 'Gestrichen: {pattern}.',
  'watch.failed': 'Nicht geändert.',

  // Team
  'team.title': 'Team',
  'team.intro': 'Wer hier entscheidet. Sie können einladen, Rollen ändern und Konten sperren.',
  'team.introModerator':
    'Wer hier entscheidet. Einladen und sperren können Administratorinnen und Administratoren.',
  'team.mail': 'E-Mail-Adresse',
  'team.role': 'Rolle',
  'team.roleOf': 'Rolle von {mail}',
  'team.role.moderator': 'entscheidet über Beiträge',
  'team.role.administrator': 'darf alles (Administration)',
  'team.state': 'Stand',
  'team.state.invited': 'eingeladen',
  'team.state.active': 'aktiv',
  'team.state.disabled': 'gesperrt',
  'team.lastSignIn': 'Zuletzt angemeldet',
  'team.never': 'noch nie',
  'team.town': 'Rolle aus dem Konto der Verwaltung',
  'team.you': 'das sind Sie',
  'team.deeds': 'Ändern',
  'team.newWay': 'Neuer Zugang',
  'team.disable': 'Sperren',
  'team.enable': 'Entsperren',
  'team.disableTitle': '{mail} sperren?',
  'team.disableText':
    'Wer mit diesem Konto angemeldet ist, ist sofort draußen und kommt nicht wieder herein. Entscheidungen und Protokoll bleiben. Entsperren können Sie jederzeit.',
  'team.saved': 'Gespeichert: {mail}.',
  'team.failed': 'Nicht gespeichert.',
  'team.inviteTitle': 'Jemanden einladen',
  'team.invite': 'Einladen',
  'team.inviteFailed': 'Nicht eingeladen.',
  'team.link': 'Link für {mail}',
  'team.linkHint':
    'Geben Sie ihn nur dieser Person. Er gilt einmal und 24 Stunden, und er steht nur jetzt hier.',
  'team.copy': 'Link kopieren',
  'team.copied': 'Der Link ist kopiert.',
  'team.copyByHand': 'Der Link ist markiert. Kopieren Sie ihn mit Strg+C.',

  // Log
  'log.title': 'Protokoll',
  'log.intro':
    'Wer was wann getan hat, und warum, wo danach gefragt ist. Was Besucherinnen und Besucher schrieben, steht nie darin.',
  'log.time': 'Zeit',
  'log.who': 'Wer',
  'log.what': 'Was',
  'log.where': 'Wozu',
  'log.operator': 'Betreiber',
  'log.gone': 'nicht mehr gespeichert',
  'log.look': 'Kommentar ansehen',
  'log.empty': 'Noch steht nichts im Protokoll.',
  'log.did.sign-in': 'hat sich angemeldet',
  'log.did.sign-in-failed': 'ist an der Anmeldung gescheitert',
  'log.did.invite': 'hat jemanden eingeladen',
  'log.did.set-role': 'hat eine Rolle geändert',
  'log.did.disable': 'hat ein Konto gesperrt',
  'log.did.enable': 'hat ein Konto entsperrt',
  'log.did.town-refused': 'Anmeldung mit einem Konto der Verwaltung abgewiesen',
  'log.town': 'Anmeldung',
  'log.did.first-look': 'hat als Erste oder Erster zugestimmt',
  'log.did.watch': 'lässt nach etwas suchen',
  'log.did.unwatch': 'lässt nach etwas nicht mehr suchen',
  'log.did.second-look': 'hat den zweiten Blick eingestellt',
  'log.did.approve': 'hat freigegeben',
  'log.did.reject': 'hat abgelehnt',
  'log.did.reply': 'hat geantwortet',
  'log.did.erase': 'hat endgültig gelöscht',
  'log.did.uphold': 'hat nach einer Meldung von der Seite genommen',
  'log.did.dismiss': 'hat eine Meldung zurückgewiesen',
  'log.did.export': 'hat Daten ausgegeben',
  'log.did.set': 'hat eingestellt',
  'log.did.uphold-objection': 'hat nach einem Widerspruch doch veröffentlicht',
  'log.did.dismiss-objection': 'ist nach einem Widerspruch bei der Ablehnung geblieben',
  'log.did.count-held': 'lässt Zurückgehaltenes zählen',
  'log.did.discard-held': 'hat Zurückgehaltenes verworfen',
  'log.did.remove-intake': 'hat aus den Zahlen herausgenommen',
  'log.did.release': 'hat einen neuen Stand veröffentlicht',
  'log.gifts.one': '1 Angabe',
  'log.gifts.many': '{count} Angaben',
  'log.why': 'Begründung: {reason}',
  'log.because': 'Grund: {reason}',
  'log.settings': 'Bewerten {ratings}, Kommentieren {comments}',

  // Upkeep
  'upkeep.title': 'Betrieb',
  'upkeep.retention': 'Aufräumen nach Fristen',
  'upkeep.retentionRan': 'Zuletzt gelaufen {time}.',
  'upkeep.retentionNever':
    'Noch nicht gelaufen. Der Server räumt eine Minute nach dem Start zum ersten Mal auf, danach alle sechs Stunden.',
  'upkeep.retentionByHand':
    'Noch nicht gelaufen. Auf dieser Plattform geschieht das nicht von selbst. Fragen Sie den Betreiber.',
  'upkeep.retentionLate':
    'Das ist länger als einen Tag her. Bitten Sie den Betreiber nachzusehen, ob der Server durchläuft.',
  'upkeep.periods':
    'Gelöscht werden abgelehnte Kommentare nach {rejected} Tagen, erledigte Meldungen nach {reports} Tagen und das Protokoll nach {log} Tagen.',
  'upkeep.backup': 'Sicherung',
  'upkeep.backupRan': 'Zuletzt gesichert {time}.',
  'upkeep.backupNever':
    'Noch keine Sicherung. Der Betreiber sichert mit dem Befehl „backup“, auch während der Server läuft.',
  'upkeep.backupLate': 'Das ist länger als eine Woche her. Erinnern Sie den Betreiber daran.',
  'upkeep.backupElsewhere':
    'Die Daten liegen in einer Datenbank, die anders gesichert wird, zum Beispiel mit pg_dump. Ob und wann, weiß der Katalog nicht.',
  'upkeep.export': 'Daten ausgeben',
  'upkeep.exportText':
    'Eine Datei mit einer Zeile je Bewertung, Kommentar und Meldung (JSON Lines). Sie enthält alles, was Besucherinnen und Besucher gegeben haben. Bewahren Sie sie sicher auf.',
  'upkeep.exportAll': 'Alles ausgeben',
  'upkeep.exportMe': 'Nur ausgeben, was über mich gespeichert ist',
  'upkeep.exported': 'Die Datei ist heruntergeladen.',
  'upkeep.exportFailed': 'Nichts ausgegeben.',

  // Erasing
  'erase.title': 'Endgültig löschen?',
  'erase.text':
    'Text, Name und alles Weitere zu diesem Kommentar verschwinden sofort und für immer, auch die Meldungen dazu. Hängen Antworten daran, bleibt an seiner Stelle „gelöscht“ stehen.',
  'erase.submit': 'Endgültig löschen',
  'erase.done': 'Der Kommentar ist gelöscht.',
  'erase.failed': 'Noch nicht gelöscht.',
});

/**
 * A span of time in the largest unit that is not too coarse: minutes up to two hours, hours up to two days, then days.
 * @param minutes from 0
 */
export function durationText(minutes: number): string {
  const hours = Math.ceil(minutes / 60);
  if (hours <= 2) return plural('queue.minutes', minutes);
  return hours <= 48 ? plural('queue.hours', hours) : plural('queue.days', Math.ceil(hours / 24));
}

const exact = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' });

/** A point in time as a person reads it, in their own time zone: "03.05.2026, 14:05". */
export function momentText(iso: string): string {
  return exact.format(new Date(iso));
}

const dayOnly = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' });

/** A day as a person reads it: "03.05.2026". */
export function dayText(day: string): string {
  return dayOnly.format(new Date(day));
}
