/** Why a comment may be reported, in the order shown. */
export const reportReasonKeys = [
  'personal-data',
  'insult',
  'illegal',
  'advertising',
  'wrong',
  'other',
] as const;

export type ReportReason = (typeof reportReasonKeys)[number];
