/**
 * Why a comment is not published, or taken off the page again, in the order of the list. The rules behind it stand in the
 * guideline for contributions.
 */
export const rejectionReasonKeys = [
  'personal-data',
  'insult',
  'illegal',
  'advertising',
  'off-topic',
  'legal-advice',
  'wrong',
  'other',
] as const;

export type RejectionReason = (typeof rejectionReasonKeys)[number];
