import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const decisions = readdirSync('.github/decisions');

/** Folders directly below a folder. */
function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

describe('the guide for contributors', () => {
  const rows = guide.split('\n').filter((line) => line.startsWith('| '));

  it('explains every folder of the sources, and no other', () => {
    const explained = rows
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`src\/([\w-]+)\/`/g)])
      .map((match) => match[1]);
    expect([...explained].sort()).toEqual(foldersOf('src').sort());
  });

  it('names every room of the rules', () => {
    const row = rows.find((one) => one.startsWith('| `src/domain/`')) ?? '';
    expect(foldersOf('src/domain').filter((room) => !row.includes(`\`${room}/\``))).toEqual([]);
  });

  it('tells of every command there is, and of no other', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const told = new Set(
      [...guide.matchAll(/npm (?:run )?((?<=run )[\w:-]+|start|test)/g)].map((match) => match[1]),
    );
    expect([...told].sort()).toEqual(Object.keys(scripts).sort());
  });
});

describe('decision records', () => {
  it('begin with number, title, status and day, in one form', () => {
    const form =
      /^# (\d{4}) \S.*\n\nStatus: (?:in force|replaced by \d{4}) · \d{4}-\d\d-\d\d(?:, changed \d{4}-\d\d-\d\d)?(?:; replaces \d{4})?\n\n/;
    const wrong = decisions.filter((name) => {
      const found = form.exec(readFileSync(`.github/decisions/${name}`, 'utf8'));
      return found?.[1] !== name.slice(0, 4);
    });
    expect(wrong).toEqual([]);
  });

  it('bear numbers of their own', () => {
    expect(new Set(decisions.map((name) => name.slice(0, 4))).size).toBe(decisions.length);
  });
});

describe('files that the guide and decisions in force name', () => {
  it('are there', () => {
    const known = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split(
      '\n',
    );
    const texts = ['.github/CONTRIBUTING.md', ...decisions.map((name) => `.github/decisions/${name}`)]
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
      .filter(({ text }) => !text.includes('\nStatus: replaced by '));
    const gone = texts.flatMap(({ path, text }) =>
      [...text.matchAll(/`([\w./-]+\.(?:ts|tsx|astro|css|scss|mjs))`/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => !known.some((file) => file === name || file.endsWith(`/${name}`)))
        .map((name) => `${path}: ${name}`),
    );
    expect(texts.length).toBeGreaterThan(30);
    expect(gone).toEqual([]);
  });
});
