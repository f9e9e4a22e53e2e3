/** Words that stand in every paper, whatever it is about. */
export const paperFrameTexts = {
  'frame.page': 'Seite',
  'frame.pageOf': 'von',
  'frame.box': 'Kästchen zum Ankreuzen',
  'frame.rule': 'Zeile zum Ausfüllen',
  'frame.line': 'Zeile zum Schreiben',
  'frame.style.fillIn': 'Zeile zum Ausfüllen',
  'frame.style.list': 'Listenpunkt',
  'frame.style.notice': 'Hinweis',
  'frame.style.note': 'Erläuterung',
  'frame.style.facts': 'Angabe',
  'frame.style.table': 'Tabellentext',
  'frame.style.afterTable': 'Abstand nach Tabelle',
  'frame.style.foot': 'Fußzeile',
  'frame.template.imprint': 'Vorlage aus dem {name} · {licence} · darf angepasst werden',
  'frame.choose': 'Bitte auswählen',
} as const;
