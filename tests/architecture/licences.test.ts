import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readSources } from '../support/source-imports.ts';

const lock = z
  .object({
    packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/**
 * Licences of packages that may be part of what runs beside a program under EUPL-1.2: permissive ones, those of the
 * appendix of the EUPL and those whose duty ends at their own files or library.
 */
const compatible = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EUPL-1.2',
  'GPL-2.0',
  'GPL-3.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
]);

/** Whether one of the offered licences, each of which may join several, is compatible throughout. */
function isCompatible(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((offer) => offer.split(' AND ').every((licence) => compatible.has(licence.trim())));
}

describe('licences', () => {
  it('of packages that the program needs to run fit its own', () => {
    const wrong = Object.entries(lock.packages)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .filter(([, { license }]) => license === undefined || !isCompatible(license))
      .map(([path, { license }]) => `${path}: ${license ?? 'none'}`);
    expect(wrong).toEqual([]);
    expect(isCompatible('AGPL-3.0-only')).toBe(false);
    expect(isCompatible('MIT AND Commons-Clause')).toBe(false);
  });

  it('named in the repository have their text, and each text is named', () => {
    const named = new Set(
      [readFileSync('REUSE.toml', 'utf8'), ...readSources().map(({ text }) => text)].flatMap((text) =>
        [...text.matchAll(/SPDX-License-Identifier"?[ :=]+"?([\w.+ -]+)/g)].flatMap((match) =>
          (match[1] ?? '').trim().split(/ AND | OR /),
        ),
      ),
    );
    const texts = readdirSync('LICENSES').map((name) => name.replace(/\.txt$/, ''));
    expect(texts.sort()).toEqual([...named].sort());
  });
});
