import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFeedbackSnapshot } from '../../src/catalogue/publishing/read-feedback-snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'quartier-snapshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(text: string): string {
  const file = join(folder, 'snapshot.json');
  writeFileSync(file, text);
  return file;
}

const rated = {
  summary: {
    raters: 1,
    scale: 1,
    releasedOn: '2026-05-03',
    uses: { doing: 0, done: 0, dropped: 0 },
    dimensions: { time: { n: 1, levels: [0, 1, 0, 0, 0], median: null, q1: null, q3: null } },
  },
  accepts: { ratings: true, comments: false },
  comments: [],
};
const snapshot = {
  version: 2,
  takenOn: '2026-05-03',
  releasedOn: '2026-05-03',
  demo: false,
  moderation: null,
  modules: {
    mieterbeirat: rated,
    wohnberatung: { ...rated, summary: { ...rated.summary, raters: 0, dimensions: {} } },
  },
};

describe('the snapshot read for the build', () => {
  it('is empty where no snapshot was ever taken, so that a build needs no store', () => {
    for (const file of [undefined, join(folder, 'nirgends', 'snapshot.json')]) {
      expect(readFeedbackSnapshot(file)).toEqual({
        takenOn: null,
        releasedOn: null,
        demo: false,
        moderation: null,
        ratings: {},
        comments: {},
        accepts: {},
      });
    }
  });

  it('gives what visitors gave by module, and nothing for modules without contributions', () => {
    const read = readFeedbackSnapshot(written(JSON.stringify(snapshot)));
    expect([read.takenOn, read.releasedOn]).toEqual([snapshot.takenOn, snapshot.releasedOn]);
    expect(read.ratings).toEqual({ mieterbeirat: rated.summary });
    expect(read.comments).toEqual({});
    expect(read.accepts['wohnberatung']).toEqual({ ratings: true, comments: false });
  });

  it.each([
    ['half a file', JSON.stringify(snapshot).slice(0, 80), 'kein JSON'],
    ['a newer version', JSON.stringify({ ...snapshot, version: 3 }), 'version'],
    ['a wrong count', JSON.stringify(snapshot).replace('[0,1,0,0,0]', '[0,-1,0,0,0]'), 'levels'],
    ['an address as slug', JSON.stringify(snapshot).replace('mieterbeirat', '../x'), 'modules'],
    ['fields nobody knows', JSON.stringify({ ...snapshot, extra: 1 }), 'extra'],
  ])('stops the build with a German sentence at %s', (_case, text, place) => {
    const file = written(text);
    expect(() => readFeedbackSnapshot(file)).toThrow(/snapshot\.json ist beschädigt.*npm run feedback/);
    expect(() => readFeedbackSnapshot(file)).toThrow(place);
  });
});
