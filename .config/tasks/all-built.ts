/** What the process that finishes the site is told when all pages have been written. */
export const allBuilt = 'built';
