import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newEntry } from '../../src/authoring/new-entry/new-entry.ts';
import { checkContent } from '../../src/authoring/checking/check-content.ts';
import { formatProblem } from '../../src/authoring/checking/content-problem.ts';

const today = '2026-11-22';
let root = '';

/** A copy of the real content, so that templates are tried where authors use them. */
function copyOfContent(): string {
  root = mkdtempSync(join(tmpdir(), 'vorlage-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  return join(root, 'content');
}

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('npm run new', () => {
  it.each([
    ['module', 'modules/neuer-titel-fuer-strassen.mdx'],
    ['case-study', 'case-studies/neuer-titel-fuer-strassen.mdx'],
    ['project', 'projects/neuer-titel-fuer-strassen.mdx'],
    ['article', 'articles/neuer-titel-fuer-strassen.mdx'],
    ['organisation', 'organisations/neuer-titel-fuer-strassen.yaml'],
    ['funding', 'funding/neuer-titel-fuer-strassen.yaml'],
    ['download', 'downloads/neuer-titel-fuer-strassen.yaml'],
  ])('makes a draft of a %s that passes the check as it is', (kind, path) => {
    const content = copyOfContent();
    const made = newEntry(content, kind, 'Neuer Titel: für Straßen', today);
    expect(made).toEqual({ file: `content/${path}` });
    const report = checkContent({ content, downloads: join(root, 'vorlagen') });
    const own = report.problems.filter((problem) => problem.file === `content/${path}`);
    expect(own.map(formatProblem)).toEqual([]);
    expect(report.drafts).toContain(`content/${path}`);
    expect(readFileSync(join(content, path), 'utf8')).toContain('"Neuer Titel: für Straßen"');
  });

  it('never overwrites a file', () => {
    const content = copyOfContent();
    writeFileSync(join(content, 'modules/schon-da.mdx'), 'wertvoll');
    const made = newEntry(content, 'module', 'Schon da', today);
    expect('complaint' in made && made.complaint).toContain('content/modules/schon-da.mdx gibt es schon');
    expect(readFileSync(join(content, 'modules/schon-da.mdx'), 'utf8')).toBe('wertvoll');
  });

  it('names the kinds when the kind is unknown', () => {
    const content = copyOfContent();
    const before = readdirSync(content, { recursive: true }).length;
    const made = newEntry(content, 'modul', 'Titel', today);
    expect('complaint' in made && made.complaint).toContain('case-study');
    expect(newEntry(content, undefined, undefined, today)).toHaveProperty('complaint');
    expect(newEntry(content, 'module', '!!!', today)).toHaveProperty('complaint');
    expect(readdirSync(content, { recursive: true })).toHaveLength(before);
  });
});
