import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { germanyOutlines as outlines } from '../../src/catalogue/germany-outlines.ts';
import { clusterPlaces, markDistance } from '../../src/domain/geography/cluster-places.ts';
import { coarseOutline } from '../../src/domain/geography/map-outline.ts';
import { mapHeight, mapWidth, project } from '../../src/domain/geography/map-projection.ts';

interface Box {
  west: number;
  east: number;
  north: number;
  south: number;
}

/** All points of a path of relative or absolute lines. */
function pointsOf(path: string): { x: number; y: number }[][] {
  const rings: { x: number; y: number }[][] = [];
  let x = 0;
  let y = 0;
  let start = { x: 0, y: 0 };
  for (const [, command, numbers = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = (numbers.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    if (command === 'z') ({ x, y } = start);
    for (let index = 0; index < values.length; index += 2) {
      const absolute = command === 'M';
      x = (absolute ? 0 : x) + (values[index] ?? 0);
      y = (absolute ? 0 : y) + (values[index + 1] ?? 0);
      if (command?.toLowerCase() === 'm' && index === 0) {
        start = { x, y };
        rings.push([]);
      }
      rings.at(-1)?.push({ x, y });
    }
  }
  return rings;
}

function boxOf(path: string): Box {
  const points = pointsOf(path).flat();
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) };
}

/** The outermost points of states in degrees, as atlases give them: west, east, south, north. */
const extremes: Readonly<Record<string, readonly [number, number, number, number]>> = {
  by: [8.9763, 13.8396, 47.2701, 50.5647],
  bw: [7.5113, 10.4955, 47.5324, 49.7914],
  be: [13.0883, 13.7612, 52.3382, 52.6755],
  he: [7.7724, 10.2363, 49.3951, 51.6577],
  sl: [6.3564, 7.4046, 49.1119, 49.6395],
  nw: [5.8663, 9.4616, 50.3226, 52.5315],
  th: [9.8778, 12.6531, 50.2042, 51.649],
  sn: [11.8723, 15.0419, 50.1715, 51.6848],
  rp: [6.1173, 8.5084, 48.9667, 50.9423],
  bb: [11.2659, 14.7658, 51.3591, 53.559],
  st: [10.5608, 13.1866, 50.9377, 53.0421],
};

const stateIds: Readonly<Record<string, string>> = {
  'Baden-Württemberg': 'bw',
  Bayern: 'by',
  Berlin: 'be',
  Brandenburg: 'bb',
  Bremen: 'hb',
  Hamburg: 'hh',
  Hessen: 'he',
  'Mecklenburg-Vorpommern': 'mv',
  Niedersachsen: 'ni',
  'Nordrhein-Westfalen': 'nw',
  'Rheinland-Pfalz': 'rp',
  Saarland: 'sl',
  Sachsen: 'sn',
  'Sachsen-Anhalt': 'st',
  'Schleswig-Holstein': 'sh',
  Thüringen: 'th',
};

/** Whether a point lies within a path, by counting the borders to its left; islands and holes count alike. */
function isWithin(path: string, { x, y }: { x: number; y: number }): boolean {
  let inside = false;
  for (const ring of pointsOf(path)) {
    ring.forEach((a, index) => {
      const b = ring[(index + 1) % ring.length] ?? a;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    });
  }
  return inside;
}

const located = z.object({
  place: z.string(),
  state: z.string(),
  coordinates: z.object({ lat: z.number(), lng: z.number() }),
});

/** All places of the real content. */
const places = ['case-studies', 'projects'].flatMap((folder) =>
  readdirSync(`content/${folder}`)
    .filter((name) => /^[^_].*\.mdx$/.test(name))
    .map((name) => {
      const head = readFileSync(`content/${folder}/${name}`, 'utf8').split(/^---$/m)[1] ?? '';
      return { name, ...located.parse(parse(head)) };
    }),
);

describe('the projection of the map', () => {
  it('meets the outermost points of eleven states to half a unit', () => {
    const off: string[] = [];
    for (const [id, [west, east, south, north]] of Object.entries(extremes)) {
      const box = boxOf(outlines.get(id) ?? '');
      const lower = project({ lat: south, lng: west });
      const upper = project({ lat: north, lng: east });
      const errors = {
        west: lower.x - box.west,
        south: lower.y - box.south,
        east: upper.x - box.east,
        north: upper.y - box.north,
      };
      for (const [side, error] of Object.entries(errors)) {
        if (Math.abs(error) > 0.5) off.push(`${id} ${side}: ${error.toFixed(2)}`);
      }
    }
    expect(off).toEqual([]);
  });

  it('puts every place of the content into its own state', () => {
    expect(places.length).toBeGreaterThan(50);
    const wrong = places.filter(
      ({ state, coordinates }) => !isWithin(outlines.get(stateIds[state] ?? '') ?? '', project(coordinates)),
    );
    expect(wrong.map(({ name, state }) => `${name}: not in ${state}`)).toEqual([]);
  });
});

describe('the coarse outline', () => {
  it('stays within a unit of the drawing, with whole numbers and a third of the bytes', () => {
    let before = 0;
    let after = 0;
    for (const path of outlines.values()) {
      const coarse = coarseOutline(path);
      before += path.length;
      after += coarse.length;
      expect(coarse).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
      const fine = boxOf(path);
      const rough = boxOf(coarse);
      for (const side of ['west', 'east', 'north', 'south'] as const) {
        expect(Math.abs(fine[side] - rough[side])).toBeLessThanOrEqual(1);
      }
      for (const { x, y } of pointsOf(coarse).flat()) {
        expect(x >= 0 && x <= mapWidth && y >= 0 && y <= mapHeight).toBe(true);
      }
    }
    expect(after).toBeLessThan(before / 2);
  });

  it('refuses commands it does not know', () => {
    expect(() => coarseOutline('m 1,1 c 1,1 2,2 3,3 z')).toThrow(RangeError);
  });
});

describe('marks of places', () => {
  const place = fc.record({
    id: fc.uuid(),
    x: fc.integer({ min: 0, max: 200 }),
    y: fc.integer({ min: 0, max: 200 }),
    count: fc.integer({ min: 1, max: 20 }),
  });
  const all = fc.uniqueArray(place, { selector: ({ id }) => id, maxLength: 40 });

  it('hold every place once, keep their distance and do not depend on the order', () => {
    fc.assert(
      fc.property(all, fc.integer({ min: 0, max: 80 }), (list, apart) => {
        const clusters = clusterPlaces(list, apart);
        const ids = clusters.flatMap((cluster) => cluster.places.map(({ id }) => id));
        expect([...ids].sort()).toEqual(list.map(({ id }) => id).sort());
        for (const cluster of clusters) {
          expect(cluster.count).toBe(cluster.places.reduce((sum, { count }) => sum + count, 0));
          const [first] = cluster.places;
          expect({ x: cluster.x, y: cluster.y }).toEqual({ x: first?.x, y: first?.y });
          for (const other of clusters) {
            if (other === cluster) continue;
            expect(Math.hypot(cluster.x - other.x, cluster.y - other.y)).toBeGreaterThanOrEqual(apart);
          }
        }
        expect(clusterPlaces([...list].reverse(), apart)).toEqual(clusters);
      }),
    );
  });

  it('stay apart where they are just far enough', () => {
    const at = (id: string, x: number) => ({ id, count: 1, x, y: 0 });
    expect(clusterPlaces([at('a', 0), at('b', 24)], 24)).toHaveLength(2);
    expect(clusterPlaces([at('a', 0), at('b', 23.9)], 24)).toHaveLength(1);
  });

  it('of the real content are few enough to be told apart on a phone', () => {
    const points = places.map(({ name, coordinates }) => ({ id: name, count: 1, ...project(coordinates) }));
    const narrow = clusterPlaces(points, markDistance.narrow);
    expect(narrow.length).toBeLessThan(45);
    expect(clusterPlaces(points, markDistance.wide).length).toBeGreaterThan(narrow.length);
  });
});
