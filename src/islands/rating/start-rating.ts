import { whenSeen } from '../shared/mounting/when-seen.ts';
import { keepInReach } from './keep-in-reach.ts';

/** All of the rating that is loaded with the page: it waits until its place comes into view. */
const place = document.querySelector<HTMLElement>('[data-rating-place]');
const profile = place?.closest<HTMLElement>('.profile');

if (place && profile) {
  keepInReach(profile);
  let asked: 'start' | 'reveal' | undefined;
  place.addEventListener('click', ({ target }) => {
    const name = target instanceof Element && target.closest('[data-rating-action]');
    const action = name && name.getAttribute('data-rating-action');
    if (action === 'start' || action === 'reveal') asked = action;
  });
  const load = async () => {
    const { mountRating } = await import('./mount-rating.ts');
    const { ratingPlace: module = '', raters } = place.dataset;
    mountRating(place, { module, profile, raters: Number(raters ?? 0), asked });
  };
  const start = () =>
    load().catch(() => {
      const status = place.querySelector('[data-widget-status]');
      if (status) status.textContent = place.dataset['failed'] ?? '';
      // A module that could not be fetched is asked for again under its next press.
      place.addEventListener('click', () => void start(), { once: true });
    });
  whenSeen(place, () => void start());
}
