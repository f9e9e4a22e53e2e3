import { whenSeen } from '../shared/mounting/when-seen.ts';

/** All of the comments that is loaded with the page: it waits until their place comes into view. */
const section = document.querySelector<HTMLElement>('[data-comments-place]');
const list = section?.querySelector<HTMLElement>('[data-comments-list]');
const place = section?.querySelector<HTMLElement>('[data-comments-write]');

if (section && list && place) {
  let asked = false;
  place.addEventListener('click', ({ target }) => {
    asked ||= target instanceof Element && target.closest('[data-comments-action]') !== null;
  });
  const load = async () => {
    const { mountComments } = await import('./mount-comments.ts');
    const { commentsPlace: module = '', listed } = section.dataset;
    mountComments(place, { module, list, listed: Number(listed ?? 0), asked });
  };
  const start = () =>
    load().catch(() => {
      const status = section.querySelector('[data-widget-status]');
      if (status) status.textContent = section.dataset['failed'] ?? '';
      place.addEventListener('click', () => void start(), { once: true });
    });
  whenSeen(section, () => void start());
}
