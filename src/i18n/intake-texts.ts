import { germanDate } from './german-date.ts';
import { textsFrom } from './texts-from.ts';

/** Words of the part of the desk where ratings and marks of use are held, released and taken out. */
export const { text, plural } = textsFrom({
  'intake.rating.one': 'eine Einschätzung',
  'intake.rating.many': '{count} Einschätzungen',
  'intake.use.one': 'eine Angabe zur Nutzung',
  'intake.use.many': '{count} Angaben zur Nutzung',
  'intake.and': '{first} und {second}',
  'intake.nothing': 'nichts Neues',

  // The newest release
  'release.title': 'Stand der Zahlen',
  'release.none': 'Noch kein Stand veröffentlicht.',
  'release.newest': 'Stand {day}:',
  'release.added.rating.one': '1 neue Einschätzung',
  'release.added.rating.many': '{count} neue Einschätzungen',
  'release.added.use.one': '1 neue Angabe zur Nutzung',
  'release.added.use.many': '{count} neue Angaben zur Nutzung',
  'release.waiting': 'Für den nächsten Stand am {day} liegt bereit: {what}.',
  'release.who':
    'Ein neuer Stand entsteht jeden Tag um {hour} Uhr von selbst. Vorziehen können ihn Administratorinnen und Administratoren.',
  'release.now': 'Neuen Stand jetzt veröffentlichen …',
  'release.dialog': 'Neuen Stand jetzt veröffentlichen?',
  'release.what':
    'Ab sofort zählt mit: {what}. Alle Seiten, Feeds und Dateien zeigen dann denselben neuen Stand.',
  'release.nothingNew': 'Es ist nichts Neues da. Der Stand bekäme nur das heutige Datum.',
  'release.few':
    'Es sind so wenige, dass man aus dem Unterschied zum letzten Stand ablesen könnte, was jemand angegeben hat. Besser ist es zu warten.',
  'release.submit': 'Jetzt veröffentlichen',
  'release.done': 'Veröffentlicht: Stand {day}, {what}.',
  'release.failed': 'Nicht veröffentlicht.',

  // What is odd
  'odd.title': 'Auffällig',
  'odd.late': 'Seit {time} ist kein neuer Stand entstanden. Bitten Sie den Betreiber nachzusehen.',
  'odd.rating':
    '{module}: {count} von {of} Einschätzungen der letzten 30 Tage kamen am selben Tag aus demselben Netz wie eine andere. Das kann ein Haus mit vielen Menschen sein.',
  'odd.use':
    '{module}: {count} von {of} Angaben zur Nutzung der letzten 30 Tage kamen am selben Tag aus demselben Netz wie eine andere. Das kann ein Haus mit vielen Menschen sein.',
  'odd.look': 'Eingang ansehen',

  // What is held
  'held.title.zero': 'Nichts zurückgehalten',
  'held.title.one': 'Eine Gruppe zurückgehalten',
  'held.title.many': '{count} Gruppen zurückgehalten',
  'held.intro.one': 'Eine Angabe, die erst zählt, wenn Sie es so entscheiden.',
  'held.intro.many': '{count} Angaben, die erst zählen, wenn Sie es so entscheiden.',
  'held.empty': 'Was auffällig oft aus einem Netz, gleich oder gehäuft kommt, steht hier, bevor es zählt.',
  'held.shown':
    'Hier stehen die neuesten {count} Gruppen. Die übrigen rücken nach, sobald Sie über diese entschieden haben.',
  'held.list': 'Zurückgehaltene Gruppen, neueste zuerst',
  'held.meta': '{kind} am {day}',
  'held.short.network': 'Netz {group}',
  'held.short.networkForgotten': 'ein Netz',
  'held.short.profile': 'alle gleich',
  'held.short.total': 'mehr als sonst',
  'held.why.network':
    'An diesem Tag kamen mehr als {most} aus einem Netz, dem Netz {group}. Das kann ein Kollegium an einem Tisch sein oder jemand, der das Bild verschieben will.',
  'held.why.networkForgotten':
    'An diesem Tag kamen mehr als {most} aus einem Netz. Welches das war, ist nach 30 Tagen vergessen.',
  'held.why.profile':
    'An diesem Tag waren {equal} oder mehr in allen Punkten gleich. Sie kamen aus {networks}.',
  'held.why.total':
    'An diesem Tag kam mehr als sonst: über {most} und über das Dreifache des Üblichen. Es kam aus {networks}.',
  'held.networks.zero': 'nicht mehr unterscheidbaren Netzen',
  'held.networks.one': 'einem Netz',
  'held.networks.many': '{count} Netzen',
  'held.pictureLegend':
    'Fünf Stufen von links nach rechts; je größer das Feld, desto öfter. In der Liste stehen die sechs Punkte nebeneinander, Stufe 1 unten.',
  'held.notGiven': 'keine Angabe',
  'held.level': '{count}-mal „{words}“',
  'held.roles': 'Wer das angab',
  'held.role': '{count}-mal {role}',
  'held.noRole': '{count}-mal keine Angabe',
  'held.useOf.doing': '{count}-mal „machen wir gerade“',
  'held.useOf.done': '{count}-mal „haben wir gemacht“',
  'held.useOf.dropped': '{count}-mal „haben wir verworfen“',
  'held.count': 'Zählen lassen …',
  'held.discard': 'Verwerfen …',
  'held.dialog.count': 'Warum soll diese Gruppe zählen?',
  'held.dialog.discard': 'Warum soll diese Gruppe nie zählen?',
  'held.text.count': 'Ab dem nächsten Stand zählt: {what}. Herausnehmen lässt sich das später immer noch.',
  'held.text.discard':
    'Nie zählt dann: {what}. Das lässt sich nicht zurücknehmen. Wer etwas davon gegeben hat, liest, dass es nicht mitzählt.',
  'held.submit.count': 'Zählen lassen',
  'held.submit.discard': 'Verwerfen',
  'held.done.count': 'Zählt ab dem nächsten Stand: {what}, {module}.',
  'held.done.discard': 'Verworfen: {what}, {module}.',
  'held.late': 'Über diese Gruppe hat inzwischen jemand anderes entschieden. Im Protokoll steht, wer.',
  'held.failed': 'Noch nicht entschieden.',
  'held.gone': 'Hier ist nichts mehr zurückgehalten. Im Protokoll steht, was daraus wurde.',

  // What came in to a module
  'module.title': 'Eingang bei einem Modul',
  'module.choose': 'Modul',
  'module.none': 'bitte wählen',
  'module.heading': 'Eingang: {module}',
  'module.intro': 'Die letzten 30 Tage, je Tag und Netz. Buchstaben gelten nur für einen Tag.',
  'module.empty': 'In den letzten 30 Tagen kam hier nichts.',
  'module.day': 'Tag',
  'module.kind': 'Was',
  'module.network': 'Netz',
  'module.networkUnknown': 'unbekannt',
  'module.waiting': 'wartet',
  'module.counted': 'zählt',
  'module.held': 'zurückgehalten',
  'module.discarded': 'herausgenommen',
  'module.kind.rating': 'Einschätzungen',
  'module.kind.use': 'Angaben zur Nutzung',
  'module.remove': 'Herausnehmen …',
  'module.removeOf': ': {kind} vom {day}, Netz {group}',
  'module.who': 'Herausnehmen, was schon zählt, können Administratorinnen und Administratoren Ihres Teams.',
  'span.title': 'Mehrere Tage herausnehmen',
  'span.intro':
    'Alles, was in diesen Tagen einging, zählt nach dem nächsten Stand nicht mehr, auch was ehrlich gemeint war.',
  'span.kind': 'Was',
  'span.from': 'vom Tag',
  'span.to': 'bis einschließlich',
  'span.submit': 'Herausnehmen …',
  'span.wrong': 'Der letzte Tag liegt vor dem ersten.',
  'span.missing': 'Bitte geben Sie beide Tage an.',
  'remove.title': 'Aus den Zahlen herausnehmen?',
  'remove.group': '{kind} vom {day} aus dem Netz {group} zählen dann nie mehr.',
  'remove.span': '{kind} vom {from} bis {to} zählen dann nie mehr.',
  'remove.text':
    'Die Zahlen ändern sich mit dem nächsten Stand. Das lässt sich nicht zurücknehmen; es steht im Protokoll und, ohne Ihren Namen, in den öffentlichen Zahlen zur Moderation.',
  'remove.submit': 'Herausnehmen',
  'remove.failed': 'Noch nichts herausgenommen.',
  'remove.done.zero': 'In diesen Tagen war nichts herauszunehmen.',
  'remove.done.one': 'Herausgenommen: 1 Angabe.',
  'remove.done.many': 'Herausgenommen: {count} Angaben.',
});

/** How many ratings and marks of use, for example "3 Einschätzungen und eine Angabe zur Nutzung". */
export function giftsText({ rating, use }: { readonly rating: number; readonly use: number }): string {
  const parts = [
    ...(rating > 0 ? [plural('intake.rating', rating)] : []),
    ...(use > 0 ? [plural('intake.use', use)] : []),
  ];
  const [first, second] = parts;
  if (first === undefined) return text('intake.nothing');
  return second === undefined ? first : text('intake.and', { first, second });
}

/** What a release added, for example "3 neue Einschätzungen". */
export function addedText({ rating, use }: { readonly rating: number; readonly use: number }): string {
  const parts = [
    ...(rating > 0 ? [plural('release.added.rating', rating)] : []),
    ...(use > 0 ? [plural('release.added.use', use)] : []),
  ];
  return parts.length === 0 ? text('intake.nothing') : parts.join(', ');
}

/** A day without its year, for example "30. November". */
export function shortDay(iso: string): string {
  return germanDate(iso).replace(/ \d{4}$/, '');
}
