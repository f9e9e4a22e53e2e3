import { startIsland } from '../shared/mounting/start-island.ts';

/** All of the comments that is loaded with the page. */
const section = document.querySelector<HTMLElement>('[data-comments-place]');
const list = section?.querySelector<HTMLElement>('[data-comments-list]');
const place = section?.querySelector<HTMLElement>('[data-comments-write]');

if (section && list && place) {
  startIsland(section, async () => {
    const { mountComments } = await import('./mount-comments.ts');
    const { commentsPlace: module = '', listed, closed } = section.dataset;
    mountComments(place, {
      module,
      section,
      list,
      listed: Number(listed ?? 0),
      accepts: closed === undefined,
    });
    // The page's own form, which nobody sees where there is script; two of one name would only be in the way.
    section.querySelector('form.no-script')?.remove();
  });
}
