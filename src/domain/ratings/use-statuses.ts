/** Marks of use: being done, has been done, was dropped. */
export const useStatuses = ['doing', 'done', 'dropped'] as const;

export type UseStatus = (typeof useStatuses)[number];
