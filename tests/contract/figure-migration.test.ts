import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/checking/check-content.ts';
import { formatProblem } from '../../src/authoring/checking/content-problem.ts';
import { type ContentFolder, smallestContent } from '../support/smallest-content.ts';

/** Effort as entries had it: figures under their dimension, with place and year in free words. */
const oldEffort = `effort:
  phase: { level: 1, reason: Darum. }
  time: { level: 2, reason: Darum., figures: [{ unit: weeks, min: 2, max: 4, per: once, context: "Ort im Jahr 2018/2019", sources: [quelle] }] }
  staff:
    level: 3 # feste Stunden
    reason: >-
      Jeder Termin braucht dieselbe
      Person.
    figures:
      - unit: hours
        min: 20
        max: 20
        per: week
        context: "Bezirk Charlottenburg-Wilmersdorf (Berlin), Beratungsstunden an fünf Orten, 2019"
        sources: [quelle]
      - { unit: posts, min: 0.5, max: 1, per: standing, context: "Projekt, seit 2015", sources: [quelle, redaktion] }
  cost:
    level: 4
    figures:
      - { unit: euros, min: 100000, max: 100000, per: year, context: Schätzung, sources: [redaktion] }
    reason: Darum.
  participation: { level: 5, reason: Darum. }
  complexity: { level: 1, figures: [{ unit: euro, min: 3, max: 2, per: year, context: Vertippt, sources: [] }], reason: Darum. }
`;

let folder: ContentFolder | undefined;
afterEach(() => folder?.remove());

function oldContent(change: (effort: string) => string = (effort) => effort): ContentFolder {
  return (folder = smallestContent({
    'content/modules/beispiel.mdx': (text) => text.replace(/effort:\n(?: {2}.*\n)+/, () => change(oldEffort)),
  }));
}

/** Runs the command as an editor does, in the folder of a project. */
function migrate({ content }: ContentFolder, ...given: string[]) {
  const command = resolve('src/authoring/figure-migration/figure-migration-command.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...given], {
    cwd: dirname(content),
    encoding: 'utf8',
  });
  return { status, said: stdout.trim().split('\n'), listed: stderr.trim().split('\n') };
}

const entryOf = ({ content }: ContentFolder) => readFileSync(join(content, 'modules/beispiel.mdx'), 'utf8');

describe('the command that moves figures of the old form', () => {
  it('lists of each what nothing in it decides, and changes nothing', () => {
    const here = oldContent();
    const before = entryOf(here);
    const { status, said, listed } = migrate(here);
    expect(status).toBe(1);
    expect(listed).toHaveLength(5);
    const one = (field: string) => listed.find((line) => line.includes(`${field}:`)) ?? '';
    expect(one('effort.time.figures.0')).toMatch(
      /^content\/modules\/beispiel\.mdx:11 · .*erwartet kind, scope, status, place, year, gefunden "Ort im Jahr 2018\/2019" → .*geraten wird nichts/,
    );
    expect(one('effort.staff.figures.0')).toMatch(/erwartet kind, scope, status, place, gefunden "Bezirk/);
    expect(one('effort.staff.figures.1')).toMatch(
      /erwartet kind, scope, status, place, year, gefunden "Projekt, seit 2015"/,
    );
    expect(one('effort.cost.figures.0')).toMatch(
      /erwartet kind, scope, status, place, year, sources, gefunden/,
    );
    expect(one('effort.complexity.figures.0')).toMatch(/erwartet eine Zahl in alter Form/);
    expect(said).toEqual([
      '5 Zahlen haben noch die alte Form.',
      'Davon bleibt zu entscheiden: kind bei 4, scope bei 4, status bei 4, place bei 4, year bei 3, sources bei 1.',
      'Verschieben unter figures: npm run figures:migrate -- --write',
    ]);
    expect(entryOf(here)).toBe(before);
  });

  it('moves what is decided, guesses nothing, and leaves every other line as it was', () => {
    const here = oldContent((effort) =>
      effort.replace(/complexity: .*/, 'complexity: { level: 1, reason: Darum. }'),
    );
    const before = entryOf(here);
    expect(migrate(here, '--write').said[2]).toMatch(/^Verschoben: 4 Zahlen\. npm run check/);
    const after = entryOf(here);
    expect(after).toContain(`figures:
  - unit: weeks
    min: 2
    max: 4
    per: once
    note: Ort im Jahr 2018/2019
    sources:
      - quelle
  - unit: hours
    min: 20
    max: 20
    per: week
    year: 2019
    note: Bezirk Charlottenburg-Wilmersdorf (Berlin), Beratungsstunden an fünf Orten, 2019
    sources:
      - quelle
  - unit: posts
    min: 0.5
    max: 1
    per: standing
    note: Projekt, seit 2015
    sources:
      - quelle
  - unit: euros
    min: 100000
    max: 100000
    per: year
    note: Schätzung
users:
`);
    expect(after).toContain('  time: { level: 2, reason: Darum. }\n');
    const withoutFigures = (text: string) =>
      text
        .replace(/^figures:\n(?: {2}.*\n)+/m, '')
        .replace(/, figures: \[.*?\}\]/, '')
        .replaceAll(/^ {4}figures:\n(?: {6}.*\n)+/gm, '');
    expect(withoutFigures(after)).toBe(withoutFigures(before));

    // What is left open is asked for by the check, key by key.
    const problems = checkContent(here, 2026).problems.map(formatProblem).join('\n');
    for (const key of ['kind', 'scope', 'status', 'place'])
      expect(problems.match(new RegExp(`figures\\.\\d\\.${key}: .*gefunden nichts`, 'g'))).toHaveLength(4);
    expect(problems).toMatch(/figures\.3\.sources: .*gefunden nichts/);
    expect(migrate(here)).toMatchObject({ status: 0, said: ['Keine Zahl hat noch die alte Form.'] });
  });

  it('puts them behind figures that are there, and leaves alone what it cannot read', () => {
    const here = oldContent(
      (effort) =>
        `${effort}figures:
  # Die erste Zahl
  - { kind: cost, scope: one-site, status: actual, unit: euros, min: 1, max: 2, per: year, place: Ort, year: unknown, sources: [quelle] }
`,
    );
    expect(migrate(here, '--write').said[2]).toMatch(/^Verschoben: 4 Zahlen\./);
    const after = entryOf(here);
    expect(after).toMatch(/figures:\n {2}# Die erste Zahl\n {2}- \{ kind: cost.*\}\n {2}- unit: weeks\n/);
    expect(after).toContain('complexity: { level: 1, figures: [{ unit: euro, min: 3');
    expect(migrate(here)).toMatchObject({
      status: 1,
      said: ['Eine Zahl hat noch die alte Form.', expect.stringContaining('npm run')],
    });
  });

  it('finds nothing of the old form in the catalogue', () => {
    const command = 'src/authoring/figure-migration/figure-migration-command.ts';
    const { status, stdout } = spawnSync(process.execPath, [command], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, 'Keine Zahl hat noch die alte Form.\n']);
  });
});
