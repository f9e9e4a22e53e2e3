/** Why a comment may be reported, with the German words shown. */
export const reportReasons = {
  'personal-data': 'nennt persönliche Daten',
  insult: 'beleidigt oder bedroht',
  illegal: 'verstößt gegen Gesetze',
  advertising: 'ist Werbung',
  wrong: 'ist sachlich falsch',
  other: 'anderer Grund',
} as const;

export type ReportReason = keyof typeof reportReasons;

function isReason(value: string): value is ReportReason {
  return Object.hasOwn(reportReasons, value);
}

export const reportReasonKeys: readonly ReportReason[] = Object.keys(reportReasons).filter(isReason);
