import { createElement } from 'react';
import { mountIsland } from '../shared/mounting/mount-island.ts';
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
if (place)
  mountIsland(place, createElement(Desk, { modules: readModules(place.dataset['modules'] ?? '[]') }));
