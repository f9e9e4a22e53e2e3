import { startIsland } from '../shared/mounting/start-island.ts';

/** All of the rating that is loaded with the page. */
const place = document.querySelector<HTMLElement>('[data-rating-place]');
const profile = place?.closest<HTMLElement>('.profile');

if (place && profile) {
  startIsland(place, async () => {
    const { mountRating } = await import('./mount-rating.ts');
    const { ratingPlace: module = '', raters, closed } = place.dataset;
    mountRating(place, { module, profile, raters: Number(raters ?? 0), accepts: closed === undefined });
  });
}
