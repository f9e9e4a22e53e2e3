import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summariseDistribution, type LevelCounts } from '../../src/domain/ratings/distribution.ts';
import { roleKeys } from '../../src/domain/ratings/roles.ts';
import { editorsShape, levelX, trackGeometry, visitorShapes } from '../../src/domain/ratings/track-shapes.ts';
import { distributionMarks, visitorMarks } from '../../src/domain/ratings/visitor-marks.ts';
import {
  distributionWords,
  rolesWords,
  shortVisitorWords,
  visitorWords,
} from '../../src/i18n/visitor-marks-words.ts';

const few = fc.nat({ max: 4 });
const many = fc.oneof(few, fc.nat({ max: 400 }));
const counts = (one: fc.Arbitrary<number>): fc.Arbitrary<LevelCounts> => fc.tuple(one, one, one, one, one);
const anyCounts = fc.oneof(counts(fc.nat({ max: 1 })), counts(few), counts(many));
const widths = fc.constantFrom(110, 120, 230, 360);
const subpaths = (path: string) => path.match(/M/g)?.length ?? 0;
const sum = (of: LevelCounts) => of.reduce((total, one) => total + one, 0);

describe('what visitors’ ratings may show', () => {
  it('is nothing at no rating, in shapes as in words', () => {
    for (const marks of [visitorMarks(undefined), distributionMarks([0, 0, 0, 0, 0])]) {
      expect(marks).toMatchObject({ n: 0, shape: 'none', range: null, median: null, spread: null });
      expect(visitorShapes(trackGeometry(360), marks)).toEqual({
        dots: '',
        bars: '',
        interval: '',
        median: '',
      });
      expect([visitorWords(marks), distributionWords(marks), shortVisitorWords(marks)]).toEqual(['', '', '']);
    }
  });

  it('has no median below five, no spread and no role below ten, whatever was sent along', () => {
    fc.assert(
      fc.property(anyCounts, fc.constantFrom(...roleKeys), (levels, role) => {
        const roles = { [role]: { levels } };
        const sent = { levels, median: 3, q1: 1, q3: 5, roles };
        const marks = visitorMarks(sent);
        const n = sum(levels);
        expect(marks.n).toBe(n);
        expect(marks.range !== null).toBe(n >= 3);
        expect(marks.median !== null).toBe(n >= 5);
        expect(marks.spread !== null).toBe(n >= 10);
        expect(marks.roles.length).toBe(n >= 10 ? 1 : 0);
        const shapes = visitorShapes(trackGeometry(360), marks);
        expect(shapes.median !== '').toBe(n >= 5);
        expect((visitorWords(marks) + shortVisitorWords(marks)).includes('Median')).toBe(n >= 5);
        expect(visitorWords(marks).includes('mittlere Hälfte')).toBe(
          n >= 10 && marks.range?.[0] !== marks.range?.[1],
        );
        expect(visitorWords(marks).includes('Zu wenige')).toBe(n === 1 || n === 2);
      }),
    );
  });

  it('shows a role only when at least five of it have rated', () => {
    fc.assert(
      fc.property(anyCounts, counts(fc.nat({ max: 2 })), (levels, ofRole) => {
        const { roles } = visitorMarks({ levels, roles: { kommune: { levels: ofRole } } });
        expect(roles.length).toBe(sum(levels) >= 10 && sum(ofRole) >= 5 ? 1 : 0);
      }),
    );
  });

  it('agrees with the figures the endpoint publishes', () => {
    fc.assert(
      fc.property(anyCounts, (levels) => {
        const published = summariseDistribution(levels);
        const marks = distributionMarks(levels);
        expect(marks.median).toBe(published.median);
        if (marks.spread !== null) expect(marks.spread).toEqual([published.q1, published.q3]);
      }),
    );
  });
});

describe('the shapes of visitors’ marks', () => {
  it('draw one dot per rating below ten, and from ten on one bar per level given', () => {
    fc.assert(
      fc.property(anyCounts, widths, (levels, width) => {
        const n = sum(levels);
        const { dots, bars } = visitorShapes(trackGeometry(width), distributionMarks(levels));
        expect(subpaths(dots)).toBe(n < 10 ? n : 0);
        expect(subpaths(bars)).toBe(n < 10 ? 0 : levels.filter((one) => one > 0).length);
      }),
    );
  });

  it('never grow beyond the room kept for them, and no two dots overlap', () => {
    fc.assert(
      fc.property(counts(fc.nat({ max: 9 })), widths, (levels, width) => {
        fc.pre(sum(levels) > 0);
        const geometry = trackGeometry(width);
        const { dots, bars } = visitorShapes(geometry, distributionMarks(levels));
        const circles = [...dots.matchAll(/M(-?[\d.]+) (-?[\d.]+)a([\d.]+)/g)].map(([, x, y, r]) => ({
          x: Number(x) + Number(r),
          y: Number(y),
          r: Number(r),
        }));
        for (const { x, y, r } of circles) {
          expect(y - r).toBeGreaterThanOrEqual(geometry.top);
          expect(y + r).toBeLessThanOrEqual(0);
          expect(x - r).toBeGreaterThan(-geometry.gap / 2);
          expect(x + r).toBeLessThan(width + geometry.gap / 2);
        }
        for (const [index, one] of circles.entries()) {
          for (const other of circles.slice(index + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r - 0.05);
          }
        }
        for (const [, height] of bars.matchAll(/v-([\d.]+)h/g)) {
          expect(-12 - Number(height)).toBeGreaterThanOrEqual(geometry.top);
        }
      }),
    );
  });

  it('make bars in proportion to the counts and let no level vanish', () => {
    const { bars } = visitorShapes(trackGeometry(360), distributionMarks([400, 200, 100, 0, 1]));
    const heights = [...bars.matchAll(/v-([\d.]+)h/g)].map(([, height]) => Number(height));
    expect(heights).toEqual([33, 16.5, 8.25, 1.5]);
  });

  it('stand at the level they speak of, as the editors’ diamond does', () => {
    const geometry = trackGeometry(360);
    expect([1, 3, 5].map((level) => levelX(geometry, level === 1 ? 1 : level === 3 ? 3 : 5))).toEqual([
      10, 180, 350,
    ]);
    expect(editorsShape(geometry, 3)).toBe('M180 2l10 10-10 10-10-10z');
    expect(visitorShapes(geometry, distributionMarks([0, 0, 5, 0, 0])).median).toMatch(/^M167 -9h26/);
  });
});

describe('the words for visitors’ marks', () => {
  it.each<[LevelCounts, string]>([
    [[0, 0, 1, 0, 0], '1 Bewertung: Stufe 3. Zu wenige für eine Aussage.'],
    [[0, 1, 0, 1, 0], '2 Bewertungen: Stufe 2 und 4. Zu wenige für eine Aussage.'],
    [[0, 1, 1, 1, 0], '3 Bewertungen: von 2 bis 4'],
    [[0, 0, 4, 0, 0], '4 Bewertungen: alle 3'],
    [[0, 2, 5, 2, 0], '9 Bewertungen: Median 3, von 2 bis 4'],
    [[0, 0, 0, 5, 0], '5 Bewertungen: Median 4, alle gleich'],
    [[1, 3, 4, 1, 1], '10 Bewertungen: Median 3, mittlere Hälfte 2 bis 3, alle von 1 bis 5'],
    [[0, 1, 38, 1, 0], '40 Bewertungen: Median 3, mittlere Hälfte ebenso, alle von 2 bis 4'],
    [[0, 0, 1200, 0, 0], '1.200 Bewertungen: Median 3, alle gleich'],
  ])('say for %j: %s', (levels, words) => {
    expect(visitorWords(distributionMarks(levels))).toBe(words);
  });

  it('give the whole distribution from five ratings on, and something short for narrow places', () => {
    expect(distributionWords(distributionMarks([0, 2, 5, 2, 0]))).toBe(
      'Verteilung: Stufe 2: 2, Stufe 3: 5, Stufe 4: 2.',
    );
    expect(shortVisitorWords(distributionMarks([1, 1, 0, 0, 0]))).toBe('1 und 2');
    expect(shortVisitorWords(distributionMarks([1, 1, 1, 0, 0]))).toBe('1 bis 3');
    expect(shortVisitorWords(distributionMarks([0, 0, 0, 4, 0]))).toBe('alle 4');
    expect(shortVisitorWords(distributionMarks([0, 0, 6, 0, 0]))).toBe('Median 3');
  });
});

describe('the words for single roles', () => {
  const of = (levels: LevelCounts) => ({ name: 'Kommune', marks: distributionMarks(levels) });

  it('name each median, or that all agree, and nothing where no role was released', () => {
    expect(rolesWords(3, [])).toBe('');
    expect(rolesWords(3, [of([0, 6, 0, 0, 0]), of([0, 0, 5, 0, 0])])).toBe(
      'Median nach Rolle: Kommune 2 (6), Kommune 3 (5)',
    );
    expect(rolesWords(3, [of([0, 0, 5, 0, 0])])).toBe('Derselbe Median bei: Kommune (5)');
  });
});
