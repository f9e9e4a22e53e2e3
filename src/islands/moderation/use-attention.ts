import { useEffect, useEffectEvent } from 'react';

const often = 20_000;
/** Looking for news must not keep a session alive that nobody uses. */
const attentionLasts = 5 * 60_000;

/**
 * Calls back from time to time while a person works at the page, and at once when they come back to it. Not while the
 * page is hidden, nor when nothing was touched for five minutes: an idle session is meant to end.
 */
export function useAttention(look: () => void): void {
  const onLook = useEffectEvent(look);
  useEffect(() => {
    let touched = performance.now();
    const ended = new AbortController();
    const { signal } = ended;
    const touch = () => {
      touched = performance.now();
    };
    const back = () => {
      touch();
      if (!document.hidden) onLook();
    };
    for (const name of ['pointerdown', 'keydown'] as const) addEventListener(name, touch, { signal });
    addEventListener('focus', back, { signal });
    document.addEventListener('visibilitychange', back, { signal });
    const timer = setInterval(() => {
      if (!document.hidden && performance.now() - touched < attentionLasts) onLook();
    }, often);
    return () => {
      ended.abort();
      clearInterval(timer);
    };
  }, []);
}
