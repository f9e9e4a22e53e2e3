/** What administrators can have looked for in what waits. */
export const watchKinds = ['word', 'link'] as const;

export type WatchKind = (typeof watchKinds)[number];

/** Limits of what is looked for, in code points, and of how much. */
export const watchLimits = { shortest: 3, longest: 80, entries: 500 } as const;
