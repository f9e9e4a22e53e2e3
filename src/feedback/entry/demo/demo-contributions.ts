import type { DimensionKey } from '../../../domain/dimensions.ts';
import type { LevelCounts } from '../../../domain/ratings/distribution.ts';
import type { ReportReason } from '../../../domain/ratings/report-reasons.ts';
import type { Role } from '../../../domain/ratings/roles.ts';

/** Invented ratings of a module: how often each level was given in a dimension, and the roles of the first raters. */
export interface DemoRatings {
  readonly module: string;
  readonly levels: Readonly<Partial<Record<DimensionKey, LevelCounts>>>;
  readonly roles?: readonly (readonly [role: Role, people: number])[];
}

/** An invented comment and what became of it. */
export interface DemoComment {
  readonly module: string;
  readonly text: string;
  readonly name?: string;
  readonly role?: Role;
  readonly outcome: 'published' | 'pending' | 'rejected' | 'erased';
  /** Told to the author of a rejected comment. */
  readonly reason?: string;
  readonly replies?: readonly { readonly text: string; readonly role?: Role; readonly editors?: boolean }[];
  readonly reports?: readonly { readonly reason: ReportReason; readonly text?: string }[];
}

/**
 * One module for every count at which more may be shown (1, 2, 3, 4, 5, 9, 10, 40), people who agree and people who do
 * not, with roles and without. Every other module has no rating. All of it is invented.
 */
export const demoRatings: readonly DemoRatings[] = [
  {
    module: 'wohnen-fuer-hilfe',
    levels: {
      phase: [0, 0, 0, 1, 0],
      time: [0, 0, 1, 0, 0],
      staff: [0, 0, 1, 0, 0],
      cost: [0, 1, 0, 0, 0],
      participation: [0, 0, 1, 0, 0],
    },
  },
  {
    module: 'quartiersbegehung',
    levels: {
      phase: [1, 1, 0, 0, 0],
      time: [2, 0, 0, 0, 0],
      staff: [0, 1, 0, 1, 0],
      cost: [2, 0, 0, 0, 0],
      participation: [0, 0, 0, 1, 1],
      complexity: [1, 0, 0, 0, 0],
    },
  },
  {
    module: 'wohnungstauschboerse',
    levels: {
      phase: [0, 0, 0, 1, 2],
      time: [0, 0, 0, 3, 0],
      staff: [0, 0, 1, 1, 1],
      cost: [0, 1, 1, 1, 0],
      participation: [0, 2, 1, 0, 0],
      complexity: [0, 0, 0, 1, 1],
    },
  },
  {
    module: 'begegnungszentrum',
    levels: {
      phase: [0, 0, 1, 2, 1],
      time: [0, 0, 0, 2, 2],
      staff: [2, 0, 0, 0, 2],
      cost: [0, 0, 0, 1, 3],
      participation: [0, 0, 0, 4, 0],
      complexity: [0, 1, 1, 1, 1],
    },
  },
  {
    module: 'quartiersmanagement',
    levels: {
      phase: [0, 0, 2, 3, 0],
      time: [0, 0, 0, 0, 5],
      staff: [0, 0, 0, 0, 5],
      cost: [0, 0, 0, 2, 3],
      participation: [0, 0, 1, 2, 1],
      complexity: [0, 0, 0, 3, 2],
    },
  },
  {
    module: 'wohnberatung',
    levels: {
      phase: [0, 0, 2, 4, 3],
      time: [1, 4, 3, 1, 0],
      staff: [0, 2, 5, 2, 0],
      cost: [0, 6, 2, 1, 0],
      participation: [4, 3, 1, 0, 0],
      complexity: [0, 0, 2, 5, 2],
    },
  },
  {
    module: 'mittagstisch',
    levels: {
      phase: [0, 0, 0, 0, 9],
      time: [4, 1, 0, 1, 3],
      staff: [0, 4, 0, 0, 5],
      cost: [1, 2, 3, 2, 1],
      participation: [2, 2, 2, 2, 1],
      complexity: [3, 2, 0, 0, 0],
    },
  },
  {
    module: 'netzwerkbildung',
    levels: {
      phase: [3, 5, 2, 0, 0],
      time: [0, 1, 3, 4, 2],
      staff: [0, 3, 5, 2, 0],
      cost: [2, 6, 2, 0, 0],
      participation: [0, 0, 4, 4, 2],
      complexity: [0, 2, 5, 2, 0],
    },
    roles: [
      ['kommune', 5],
      ['wohlfahrt', 5],
    ],
  },
  {
    module: 'nachbarschaftshilfe',
    levels: {
      phase: [0, 0, 1, 4, 5],
      time: [0, 0, 10, 0, 0],
      staff: [0, 5, 4, 1, 0],
      cost: [5, 5, 0, 0, 0],
      participation: [0, 0, 2, 5, 3],
      complexity: [1, 6, 2, 0, 0],
    },
  },
  {
    module: 'mietersprechstunde',
    levels: {
      phase: [0, 2, 9, 18, 11],
      time: [9, 21, 8, 2, 0],
      staff: [1, 8, 22, 8, 1],
      cost: [12, 20, 6, 1, 0],
      participation: [2, 9, 17, 10, 2],
      complexity: [10, 18, 8, 3, 1],
    },
    roles: [
      ['kommune', 12],
      ['wohnungsunternehmen', 14],
      ['quartiersmanagement', 6],
      ['bewohnerschaft', 3],
    ],
  },
  {
    module: 'besuchsdienst',
    levels: {
      phase: [0, 0, 4, 12, 24],
      time: [0, 3, 8, 17, 12],
      staff: [17, 3, 0, 2, 18],
      cost: [22, 14, 4, 0, 0],
      participation: [1, 1, 1, 1, 36],
      complexity: [0, 19, 2, 18, 1],
    },
    roles: [
      ['verein-initiative', 18],
      ['wohlfahrt', 13],
    ],
  },
];

export const demoComments: readonly DemoComment[] = [
  {
    module: 'mietersprechstunde',
    role: 'wohnungsunternehmen',
    name: 'Bestandsmanagement Nord',
    text: 'Wir haben mit zwei Stunden alle vierzehn Tage begonnen. In den ersten sechs Wochen kam fast niemand, danach waren es im Schnitt fünf Haushalte je Termin. Unser Fehler am Anfang: Der Raum lag im Verwaltungsgebäude. Seit wir in der früheren Hausmeisterwohnung sitzen, kommen auch Leute, die sonst nur schriftlich absagen.',
    outcome: 'published',
    replies: [
      {
        text: 'Danke für die Zahlen. Wir haben den Hinweis auf den Ort bei den Stolpersteinen ergänzt.',
        editors: true,
      },
      {
        role: 'kommune',
        text: 'Bei uns war es ähnlich. Geholfen hat zusätzlich ein Aushang in vier Sprachen neben den Briefkästen.',
      },
    ],
  },
  {
    module: 'mietersprechstunde',
    role: 'quartiersmanagement',
    text: 'Planen Sie für jede Stunde Sprechzeit noch eine halbe Stunde Nacharbeit ein.\n\nDas Nachhalten kostet mehr Zeit als das Gespräch: Wer hat was zugesagt, bis wann, und wer ruft zurück? Eine einfache Liste mit Datum reicht dafür.',
    outcome: 'published',
  },
  {
    module: 'mietersprechstunde',
    text: 'Dieser Kommentar wurde von der Person, die ihn geschrieben hat, später gelöscht.',
    outcome: 'erased',
    replies: [
      { text: 'Das können wir bestätigen: Am späten Nachmittag kommen doppelt so viele wie am Vormittag.' },
    ],
  },
  {
    module: 'mietersprechstunde',
    role: 'bewohnerschaft',
    text: 'Die Sprechstunde ist gut gemeint, aber nach drei Anfragen zur Heizung kam nie eine Antwort. Irgendwann geht man dann nicht mehr hin.',
    outcome: 'published',
    reports: [{ reason: 'wrong', text: 'Die Heizung wurde im Herbst repariert.' }, { reason: 'other' }],
  },
  {
    module: 'mietersprechstunde',
    role: 'mietervertretung',
    text: 'Wir möchten ergänzen, dass der Mieterbeirat von Anfang an mit am Tisch sitzen sollte. Sonst entsteht der Eindruck, die Sprechstunde solle ihn ersetzen.',
    outcome: 'pending',
  },
  {
    module: 'mietersprechstunde',
    name: 'Günstig umziehen',
    text: 'Umzug geplant? Wir machen Ihnen ein Angebot, das Sie nicht ablehnen können. Rufen Sie heute noch an!',
    outcome: 'rejected',
    reason: 'Werbung: Die Regeln schließen Werbung aus.',
  },
  {
    module: 'wohnberatung',
    role: 'wohlfahrt',
    text: 'Die Beratung selbst ist schnell organisiert. Was dauert, ist das Geld für den Umbau: Zwischen Antrag und Zusage lagen bei uns vier bis neun Monate. Das sollte man den Leuten beim ersten Besuch sagen.',
    outcome: 'published',
    replies: [{ role: 'kommune', text: 'Wir geben deshalb bei jedem Besuch ein Blatt mit den Fristen mit.' }],
  },
  {
    module: 'wohnberatung',
    role: 'wohnungsunternehmen',
    text: 'Wir haben alle Hausmeister einen halben Tag geschult. Seitdem melden sie von sich aus, wo eine Schwelle oder ein fehlender Handlauf stört.',
    outcome: 'published',
  },
  {
    module: 'wohnungstauschboerse',
    role: 'kommune',
    text: 'Achtung bei der Erwartung: Von 140 Interessierten haben bei uns im ersten Jahr 11 wirklich getauscht. Die meisten scheitern daran, dass die neue Miete je Quadratmeter höher ist als die alte.',
    outcome: 'published',
  },
  {
    module: 'wohnen-fuer-hilfe',
    role: 'hochschule',
    text: 'Ein Probewohnen von zwei Wochen hat bei uns die Abbrüche fast halbiert. Wichtig ist, die Stunden schriftlich festzuhalten, und zwar beide Seiten getrennt.',
    outcome: 'published',
  },
  {
    module: 'begegnungszentrum',
    role: 'verein-initiative',
    text: 'Wer den Schlüssel hat, hat die Macht. Wir haben drei Jahre gebraucht, bis die Gruppen selbst aufschließen durften, und erst seitdem lebt das Haus auch am Wochenende.',
    outcome: 'published',
  },
  {
    module: 'besuchsdienst',
    role: 'verein-initiative',
    text: 'Die Begleitung der Ehrenamtlichen ist die eigentliche Arbeit. Ohne ein festes Treffen im Monat springen nach einem halben Jahr die Ersten ab.',
    outcome: 'published',
    replies: [
      {
        role: 'wohlfahrt',
        text: 'Stimmt. Rechnen Sie je zehn Ehrenamtliche mit ungefähr vier Stunden Begleitung in der Woche.',
      },
    ],
  },
  {
    module: 'besuchsdienst',
    text: 'Kann man den Dienst auch ohne hauptamtliche Stelle anbieten? Wir sind nur zu dritt und im Dorf kennt jeder jeden.',
    outcome: 'pending',
  },
  {
    module: 'mittagstisch',
    role: 'bewohnerschaft',
    text: 'Bei uns kocht reihum eine Nachbarin oder ein Nachbar für zwölf Leute. Das Essen kostet vier Euro, und wer nicht kann, zahlt nichts. Fragen Sie vorher beim Gesundheitsamt nach der Belehrung, das geht schnell.',
    outcome: 'published',
  },
  {
    module: 'netzwerkbildung',
    role: 'kommune',
    text: 'Weniger ist mehr: Aus sechs Arbeitsgruppen haben wir zwei gemacht, seitdem kommen die Leute wieder.',
    outcome: 'published',
  },
  {
    module: 'nachbarschaftshilfe',
    text: 'Gibt es eine Vorlage für die Versicherung der Helferinnen und Helfer? Unsere Gemeinde sagt, das müsse der Verein selbst klären.',
    outcome: 'pending',
  },
];
