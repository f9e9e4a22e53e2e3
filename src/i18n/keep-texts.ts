/** Words for keeping modules, on cards, module pages and in the head of every page. */
export const keepTexts = {
  'keep.label': 'Merken',
  'keep.labelOf': '{title} merken',
  'keep.full': 'Die Merkliste ist voll. Mehr als {count} Module passen nicht hinein.',
  'keep.notKept': 'Ihr Browser speichert nichts. Die Merkliste gilt nur, solange diese Seite offen ist.',
  'keep.notLoaded':
    'Das ließ sich gerade nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'kept.label': 'Merkliste',
  'kept.count.one': '{count} Modul',
  'kept.count.many': '{count} Module',
  'kept.status.one': 'Merkliste: 1 Modul',
  'kept.status.many': 'Merkliste: {count} Module',
  'kept.status.none': 'Merkliste ist leer',
} as const;
