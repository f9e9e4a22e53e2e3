import type { LawName } from '../domain/law/laws.ts';

/** The words of the page on the state of law. */
export const lawTexts = {
  title: 'Rechtsstand',
  heading: 'Auf welches Recht sich der Katalog stützt, und wann es geprüft wurde',
  lead: 'Jede Norm, die ein Beitrag nennt, mit dem Monat der letzten Prüfung. Das Recht ändert sich; vor jeder Anwendung gilt der amtliche Text.',
  noAdvice: 'Die Angaben informieren. Sie ersetzen keine Rechtsberatung.',
  'count.one': 'Eine Norm aus {laws}.',
  'count.many': '{count} Normen aus {laws}.',
  'laws.one': 'einem Gesetz',
  'laws.many': '{count} Gesetzen',
  caption: '{law}: Normen, Monat der Prüfung und Beiträge',
  'column.norm': 'Norm',
  'column.checked': 'Geprüft',
  'column.entries': 'Genannt in',
  due: 'älter als zwölf Monate, neu prüfen',
  none: 'Noch nennt kein Beitrag eine Norm.',
} as const;

const lawNames: Readonly<Record<LawName, string>> = {
  AEUV: 'Vertrag über die Arbeitsweise der Europäischen Union',
  BetrKV: 'Betriebskostenverordnung',
  BFSG: 'Barrierefreiheitsstärkungsgesetz',
  BGB: 'Bürgerliches Gesetzbuch',
  BGG: 'Behindertengleichstellungsgesetz',
  CO2KostAufG: 'Kohlendioxidkostenaufteilungsgesetz',
  DDG: 'Digitale-Dienste-Gesetz',
  DSGVO: 'Datenschutz-Grundverordnung, Verordnung (EU) 2016/679',
  GWB: 'Gesetz gegen Wettbewerbsbeschränkungen',
  HeizkostenV: 'Verordnung über Heizkostenabrechnung',
  PBefG: 'Personenbeförderungsgesetz',
  RDG: 'Rechtsdienstleistungsgesetz',
  'SGB II': 'Zweites Buch Sozialgesetzbuch, Grundsicherung für Arbeitsuchende',
  'SGB XI': 'Elftes Buch Sozialgesetzbuch, Soziale Pflegeversicherung',
  'SGB XII': 'Zwölftes Buch Sozialgesetzbuch, Sozialhilfe',
  StGB: 'Strafgesetzbuch',
  'VO (EU) 2022/2065': 'Gesetz über digitale Dienste (Verordnung der Europäischen Union)',
  'VO (EU) 2023/2831': 'De-minimis-Verordnung der Europäischen Union',
  'WoVG Bln': 'Wohnraumversorgungsgesetz Berlin',
};

/** The full name of a law. */
export function lawName(law: LawName): string {
  return lawNames[law];
}
