/**
 * What is striking about a waiting comment: a filled trap, a name like an office, a word or link of the lists, the same
 * text several times, many at once. Marks sort and explain; they decide nothing.
 */
export const commentMarks = ['trap', 'office', 'word', 'link', 'duplicate', 'flood'] as const;

export type CommentMark = (typeof commentMarks)[number];
