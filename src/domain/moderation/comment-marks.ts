/**
 * What is striking about a waiting comment: a filled trap, a name like an office, a word or link of the lists, the same
 * or nearly the same text several times, several from one network, many at once. Marks sort and explain; they decide nothing.
 */
export const commentMarks = ['trap', 'office', 'word', 'link', 'duplicate', 'network', 'flood'] as const;

export type CommentMark = (typeof commentMarks)[number];
