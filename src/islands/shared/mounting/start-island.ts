import { whenSeen } from './when-seen.ts';

/**
 * All of an island that is loaded with the page. It waits until the place comes into view or is asked for, then lets
 * `mount` fetch and start the rest. A press on a button made meanwhile is answered afterwards, by the very button, for
 * mounting keeps it (`hydrateIsland`). Where the code cannot be fetched, the place says so in its live region, with the
 * words it has for that in `data-failed`, and the next press tries again.
 */
export function startIsland(place: HTMLElement, mount: () => Promise<void>): void {
  let pressed: HTMLElement | undefined;
  const notePress = ({ target }: Event) => {
    pressed = (target instanceof Element ? target.closest('button') : undefined) ?? pressed;
  };
  const say = (words: string) => {
    const status = place.querySelector('[role="status"]');
    if (status) status.textContent = words;
  };
  const start = async () => {
    try {
      say('');
      await mount();
      place.removeEventListener('click', notePress);
      pressed?.click();
    } catch {
      say(place.dataset['failed'] ?? '');
      place.addEventListener('click', () => void start(), { once: true });
    }
  };
  place.addEventListener('click', notePress);
  whenSeen(place, () => void start());
}
