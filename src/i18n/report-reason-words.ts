import type { ReportReason } from '../domain/ratings/report-reasons.ts';

/** What is said against a reported comment. */
export const reportReasonWords: Readonly<Record<ReportReason, string>> = {
  'personal-data': 'nennt persönliche Daten',
  insult: 'beleidigt oder bedroht',
  illegal: 'verstößt gegen Gesetze',
  advertising: 'ist Werbung',
  wrong: 'ist sachlich falsch',
  other: 'anderer Grund',
};
