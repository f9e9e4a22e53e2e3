import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dataFiles, indicatorFile } from '../../src/config/routes.ts';
import { dimensionKeys } from '../../src/domain/dimensions.ts';
import { dimensionWords } from '../../src/i18n/dimension-words.ts';
import { moduleData, ratingsData, singleModuleData } from '../../src/schemas/wire/module-record.ts';
import { comparedRecord } from '../../src/schemas/wire/compared-record.ts';
import { builtPages, dist } from '../support/built-site.ts';
import { partsOf } from '../support/read-papers.ts';

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(dist, path), 'utf8'));
}

const codebook = z
  .looseObject({
    files: z.object({
      modules: z.record(z.string(), z.unknown()),
      ratings: z.record(z.string(), z.unknown()),
    }),
    dimensions: z.array(
      z.object({
        key: z.string(),
        leftPole: z.string(),
        rightPole: z.string(),
        levels: z.array(z.unknown()),
      }),
    ),
    vocabularies: z.record(
      z.string(),
      z.array(z.object({ id: z.string(), label: z.string(), sentence: z.string() })),
    ),
  })
  .parse(json(dataFiles.codebook));
const pages = builtPages();
const modules = moduleData.parse(json(dataFiles.modules));

/** Properties of a JSON Schema that say nothing of what they mean, by their path. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'properties' || typeof value !== 'object' || value === null)
      return undescribed(value, `${path}/${key}`);
    return Object.entries(value).flatMap(([name, property]: [string, unknown]) => {
      const described =
        typeof property === 'object' &&
        property !== null &&
        ('description' in property || '$ref' in property);
      return [...(described ? [] : [`${path}/${name}`]), ...undescribed(property, `${path}/${name}`)];
    });
  });
}

describe('the open data', () => {
  it('hold what the codebook says, and nothing else', () => {
    const said = z.fromJSONSchema(codebook.files.modules);
    expect(said.safeParse(modules).error?.issues ?? []).toEqual([]);
    const [first] = modules.modules;
    expect(said.safeParse({ ...modules, modules: [{ ...first, extra: 1 }] }).success).toBe(false);
    expect(said.safeParse({ ...modules, modules: [{ ...first, checked: 1 }] }).success).toBe(false);
    const ratings = ratingsData.parse(json(dataFiles.ratings));
    expect(z.fromJSONSchema(codebook.files.ratings).safeParse(ratings).error?.issues ?? []).toEqual([]);
  });

  it('have a codebook that explains every field, both poles of every dimension and every term', () => {
    // Names of levels and units explain themselves where the list is closed; everything else has a sentence.
    expect(undescribed(codebook.files.modules, '').filter((path) => !path.includes('/ratings/'))).toEqual([]);
    expect(codebook.dimensions.map(({ key, leftPole, rightPole }) => [key, leftPole, rightPole])).toEqual(
      dimensionKeys.map((key) => [key, dimensionWords[key].leftPole, dimensionWords[key].rightPole]),
    );
    const terms = new Set(Object.values(codebook.vocabularies).flatMap((list) => list.map(({ id }) => id)));
    const used = modules.modules.flatMap(({ fields, phases, users, targetGroups }) =>
      [...fields, ...phases, ...users, ...targetGroups].map(({ id }) => id),
    );
    expect(used.filter((id) => !terms.has(id))).toEqual([]);
  });

  it('have all modules, each also alone, with licence, version and state', () => {
    const modulePages = pages.filter(({ address }) => /^\/module\/(?!tabelle)[a-z0-9-]+\/$/.test(address));
    expect(modules.modules.map(({ address }) => address).sort()).toEqual(
      modulePages.map(({ address }) => address),
    );
    expect(modules.licence.name).toBe('CC BY 4.0');
    for (const module of modules.modules) {
      const alone = singleModuleData.parse(json(`${dataFiles.moduleRecord}${module.slug}.json`));
      expect(alone.module).toEqual(module);
      expect([alone.licence, alone.version, alone.date]).toEqual([
        modules.licence,
        modules.version,
        modules.date,
      ]);
      comparedRecord.parse(json(`/vergleich/daten/${module.slug}.json`));
    }
    expect(readdirSync(join(dist, 'daten/module'))).toHaveLength(
      readdirSync(join(dist, 'daten/module')).filter((name) => /\.json(\.br|\.gz)?$/.test(name)).length,
    );
  });

  it('carry no marks of notes in their words, and a source behind every figure', () => {
    expect(JSON.stringify(modules)).not.toContain('[^');
    const figures = modules.modules.flatMap((module) => module.figures);
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('open as a table: byte order mark, semicolons, one row per module, the licence in each', () => {
    const csv = readFileSync(join(dist, dataFiles.modulesCsv), 'utf8');
    expect(csv.startsWith('\uFEFFModul;Adresse;')).toBe(true);
    const rows = csv.trimEnd().split('\r\n');
    expect(rows).toHaveLength(modules.modules.length + 1);
    expect(rows.slice(1).every((row) => row.includes(';CC BY 4.0, Quartiersbaukasten;'))).toBe(true);
    expect(readFileSync(join(dist, dataFiles.ratingsCsv), 'utf8')).toMatch(
      /^\uFEFFModul;Kurzname;Dimension;Anzahl;/,
    );
  });

  it('are all linked from their page, which is linked from every page', () => {
    const page = pages.find(({ address }) => address === '/daten/');
    const links = page?.root.querySelectorAll('main a').map((link) => link.getAttribute('href'));
    const { moduleRecord: beginning, ...files } = dataFiles;
    expect(beginning).toBe('/daten/module/');
    for (const file of Object.values(files)) expect(links).toContain(file);
    expect(pages.filter(({ root }) => !root.querySelector('footer a[href="/daten/"]'))).toEqual([]);
  });
});

describe('the page of the comparison', () => {
  it('marks every module of the catalogue in each of its three fields and holds no overall value', () => {
    const page = pages.find(({ address }) => address === '/vergleich/');
    const fields = page?.root.querySelectorAll('[data-scatter]') ?? [];
    expect(fields.map((field) => field.getAttribute('data-scatter'))).toEqual(['time', 'staff', 'cost']);
    for (const field of fields) {
      const dots = field.querySelector('.scatter__dots')?.getAttribute('d') ?? '';
      expect(dots.match(/M/g)).toHaveLength(modules.modules.length);
    }
    expect(page?.root.querySelector('main')?.text).not.toMatch(/Gesamtnote|Gesamtaufwand|Punktzahl/);
  });
});

describe('the indicators', () => {
  it('are three to five per module, each with how and when to count', () => {
    const wrong = modules.modules.filter(({ indicators }) => indicators.length < 3 || indicators.length > 5);
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  it.each(modules.modules)('of $slug stand on its page and in the table of its first field', (module) => {
    const file = indicatorFile(module.fields[0]?.id ?? '');
    const sheets = Object.values(partsOf(readFileSync(join(dist, file)))).join('');
    const page = readFileSync(join(dist, module.address, 'index.html'), 'utf8');
    expect(page).toContain(`href="${file}"`);
    for (const { name, counting } of module.indicators) {
      expect(page).toContain(name);
      expect(sheets).toContain(counting.split(/["„“<>&]/)[0]);
    }
  });
});
