import { useEffect, useEffectEvent } from 'react';

/** Elements that take what is typed; checkboxes and radio buttons take no letters. */
const typing = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])';

/**
 * Listens for single keys, while no field has the focus, no window is open and no modifier is held (WCAG 2.2, 2.1.4).
 * @param on false where the moderator has switched them off
 */
export function useShortcuts(on: boolean, keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof Element && target.closest(typing) !== null) return;
    if (document.querySelector('dialog[open]') !== null) return;
    if (!Object.hasOwn(keys, key)) return;
    // A key held down walks through a list; it never decides more than once.
    if (event.repeat && key !== 'j' && key !== 'k') return;
    event.preventDefault();
    keys[key]?.();
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}
