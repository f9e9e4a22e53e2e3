import germany from '@svg-maps/germany';
import * as z from 'zod';

// The package's types name a package that it does not bring, so what it holds is checked here.
const drawing = z.object({ locations: z.array(z.object({ id: z.string(), path: z.string() })) });

/** The outlines of the sixteen states as SVG paths of relative lines, by the short sign of the state (`by`, `nw` …). */
export const germanyOutlines: ReadonlyMap<string, string> = new Map(
  drawing.parse(germany).locations.map(({ id, path }) => [id, path]),
);
