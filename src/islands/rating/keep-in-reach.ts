const gap = 24;

/**
 * Lets a sticky box that is higher than the window scroll up to its end before it sticks, so that its lower part can be
 * reached while the text beside it is read. Sets `--stick-at`, the distance from the top of the window.
 */
export function keepInReach(box: HTMLElement): void {
  const place = () => {
    const top = Math.min(gap, window.innerHeight - box.offsetHeight - gap);
    box.style.setProperty('--stick-at', `${top}px`);
  };
  new ResizeObserver(place).observe(box);
  window.addEventListener('resize', place);
}
