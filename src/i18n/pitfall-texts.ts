/** The words of the page of pitfalls. */
export const pitfallTexts = {
  'page.title': 'Stolpersteine',
  'page.description':
    'Woran Vorhaben im Quartier scheitern können: alle Stolpersteine des Katalogs mit frühen Zeichen, Gegenmitteln und Belegen.',
  'page.heading': 'Woran es scheitern kann, und woran man es früh merkt',
  'page.lead':
    'Alle Stolpersteine aus allen Modulen. Zu jedem steht, woran Sie ihn früh erkennen, was hilft und worauf sich das stützt.',
  'count.zero': 'Kein Stolperstein',
  'count.one': 'Ein Stolperstein',
  'count.many': '{count} Stolpersteine',
  'filter.label': 'Stolpersteine auswählen',
  'filter.all': 'alle',
  'filter.reset': 'Auswahl aufheben',
  'filter.field': 'Handlungsfeld',
  'filter.module': 'Modul',
  'module.phrase': 'beim Modul „{title}“',
  empty: 'Zu dieser Auswahl gibt es keinen Stolperstein.',
  sign: 'Woran man es früh merkt',
  help: 'Was hilft',
  'module.link': 'Zum ganzen Modul',
  evidence: 'Worauf sich das stützt',
  'evidence.editors': 'Urteil der Redaktion',
  'agreement.term': 'Bevor Sie anfangen',
  'agreement.title': 'Regeln Sie das Scheitern, solange alles gut läuft',
  'agreement.why':
    'In einem Workshop in Gelsenkirchen hat ein Wohnungsunternehmen beschrieben, wo die Zusammenarbeit mit sozialen Trägern bricht:',
  'agreement.reason.ends':
    'Ein Mietvertrag gilt auf Dauer, ein Projekt endet oft nach kurzer Zeit. Geht der Träger, bleibt das Risiko bei der Vermieterseite.',
  'agreement.reason.unspoken':
    'Dass ein Vorhaben oder ein einzelner Fall scheitern kann, denkt vorher kaum jemand durch. Gerade dann zeigt sich, was die Zusammenarbeit taugt.',
  'agreement.reason.trust':
    'Ist der Umgang mit dem Scheitern früh geklärt, lösen sich viele Bedenken. Eine Nachsorge, die vor dem Start feststeht, schafft Vertrauen.',
  'agreement.source': 'Festgehalten ist nur diese eine Sicht. Ganz nachlesen:',
} as const;
