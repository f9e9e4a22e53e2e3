/** How many comments of a module are shown at once; older ones are asked for. */
export const commentsShown = 20;

const anchorStart = 'kommentar-';

/** The anchor of a published comment on the page of its module, for links from feeds and answers. */
export function commentAnchor(id: string): string {
  return `${anchorStart}${id}`;
}

/**
 * The comment that the last part of an address names.
 * @param hash as in `location.hash`, with or without the number sign
 * @returns its id; undefined where something else is named
 */
export function commentOfAnchor(hash: string): string | undefined {
  const anchor = hash.replace(/^#/, '');
  const id = anchor.slice(anchorStart.length);
  return anchor === commentAnchor(id) && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
    ? id
    : undefined;
}
