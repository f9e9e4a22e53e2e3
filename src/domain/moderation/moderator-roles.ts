/**
 * What people at the desk may do: a moderator decides; an administrator also gives data out, erases, keeps the team and
 * the lists, and takes ratings out.
 */
export const moderatorRoles = ['moderator', 'administrator'] as const;

export type ModeratorRole = (typeof moderatorRoles)[number];
