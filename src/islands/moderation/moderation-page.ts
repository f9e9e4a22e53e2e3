import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './Desk.tsx';

/** Slug and title pairs from the page; anything else in it is passed over. */
function readModules(json: string): (readonly [string, string])[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => {
    if (!Array.isArray(pair)) return [];
    const parts: unknown[] = pair;
    const [slug, title] = parts;
    return typeof slug === 'string' && typeof title === 'string' ? [[slug, title] as const] : [];
  });
}

const place = document.querySelector<HTMLElement>('[data-desk]');
if (place) {
  const modules = readModules(place.dataset['modules'] ?? '[]');
  createRoot(place).render(createElement(Desk, { modules }));
}
