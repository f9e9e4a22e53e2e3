/** How many comments of a module are shown at once; older ones are asked for. */
export const commentsShown = 20;

/** The anchor of a published comment on the page of its module, for links from feeds and answers. */
export function commentAnchor(id: string): string {
  return `kommentar-${id}`;
}
