/** What visitors give of which only counts are shown, from the next release. */
export const giftKinds = ['rating', 'use'] as const;

export type GiftKind = (typeof giftKinds)[number];
