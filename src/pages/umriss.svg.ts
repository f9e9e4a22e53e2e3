import type { APIRoute } from 'astro';
import { germanyOutlines } from '../catalogue/germany-outlines.ts';
import { coarseOutline } from '../domain/geography/map-outline.ts';
import { mapHeight, mapWidth } from '../domain/geography/map-projection.ts';
import { palette } from '../styles/palette.ts';

/**
 * The outline of Germany on which pages of cases and projects mark their place: one file for all of them, so that a page
 * carries no more than its mark. Its grey has 3:1 against paper in light and dark, for the policy of pages allows a
 * picture no styles of its own.
 */
export const GET: APIRoute = () => {
  const grey = palette.light['line-strong'];
  const paths = [...germanyOutlines.values()].map((path) => `<path d="${coarseOutline(path)}"/>`).join('');
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapWidth} ${mapHeight}"><g fill="${grey}" fill-opacity=".16" stroke="${grey}">${paths}</g></svg>`,
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
};
