/** Limits of a comment in code points; a code point has at most four bytes in UTF-8. */
export const commentLimits = { shortest: 10, longest: 4000, bytes: 12_000 } as const;

/** Limits of a visitor's name, in code points and in bytes of UTF-8. */
export const nameLimits = { longest: 60, bytes: 180 } as const;

/** Most code points of what is said in a report. */
export const longestReport = 1000;
