import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesModule } from '../../src/domain/language/names-module.ts';
import { addressBelow, decodePlan, encodePlan, planAddress } from '../../src/domain/plan/plan-address.ts';
import { type PlannedModule, isHint, planClashes } from '../../src/domain/plan/plan-clashes.ts';
import { planSums } from '../../src/domain/plan/plan-sums.ts';
import { planFigures, planSumsTable, planTable } from '../../src/domain/plan/plan-table.ts';
import {
  type Plan,
  type PlanItem,
  dropModule,
  emptyPlan,
  giveOwnNumber,
  groupByPhase,
  insertItem,
  isKept,
  keepModule,
  mergePlans,
  placeItem,
  planBounds,
  remarkItem,
  removeItem,
  stepItem,
} from '../../src/domain/plan/plan.ts';
import { planProblemCodes } from '../../src/domain/plan/plan-findings.ts';
import { planFormat, planVersion, readPlan, writePlan } from '../../src/domain/plan/read-plan.ts';
import { writeCsv } from '../../src/papers/csv/write-csv.ts';
import { planTexts } from '../../src/i18n/plan-texts.ts';
import { planTableWords } from '../../src/islands/shortlist/plan-words.ts';
import { readCsv } from '../support/read-csv.ts';
import { someFigure, someOwnNumbers } from '../support/some-figures.ts';

fc.configureGlobal({ numRuns: 1000 });

const phases = ['anstoss', 'planung', 'umsetzung'];
const slug = fc.constantFrom(
  'mieterbeirat',
  'quartiersmanagement',
  'mittagstisch',
  'buergerbus',
  'housing-first',
);
const item: fc.Arbitrary<PlanItem> = fc
  .record({
    module: slug,
    phase: fc.constantFrom('', ...phases, 'fremd'),
    remark: fc.string({ unit: 'grapheme', maxLength: 80 }),
    own: fc.option(someOwnNumbers, { nil: undefined, freq: 2 }),
  })
  .map(({ own, ...rest }) => (own === undefined ? rest : { ...rest, own }));
const plan: fc.Arbitrary<Plan> = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 60 }),
  items: fc.array(item, { maxLength: 12 }),
});
const place = fc.nat({ max: 11 });

/** The items without their phases and order, to see that none is lost. */
const contents = ({ items }: Plan) =>
  items.map(({ module, remark, own }) => `${module}|${remark}|${JSON.stringify(own)}`).sort();
const reading = (one: Plan) => groupByPhase(one, phases).flatMap(({ items }) => items.map((row) => row.item));

describe('a plan', () => {
  it('keeps a module once and lets it go again', () => {
    fc.assert(
      fc.property(plan, slug, (before, module) => {
        const kept = keepModule(before, module);
        expect(isKept(kept, module)).toBe(true);
        expect(keepModule(kept, module)).toEqual(kept);
        expect(isKept(dropModule(kept, module), module)).toBe(false);
        if (!isKept(before, module)) expect(dropModule(kept, module)).toEqual(before);
      }),
    );
  });

  it('takes no more than its bounds', () => {
    const full: Plan = {
      title: '',
      items: Array.from({ length: planBounds.items }, (_, index) => ({
        module: `m-${index}`,
        phase: '',
        remark: '',
      })),
    };
    expect(keepModule(full, 'noch-eins')).toBe(full);
    expect(remarkItem(full, 0, 'x'.repeat(5000)).items[0]?.remark).toHaveLength(planBounds.remark);
    expect(
      mergePlans(full, { title: 't', items: [{ module: 'neu', phase: '', remark: '' }] }).items,
    ).toHaveLength(planBounds.items);
  });

  it('loses nothing when items are placed, and puts them where they were asked to be', () => {
    fc.assert(
      fc.property(
        plan,
        place,
        fc.constantFrom('', ...phases),
        fc.option(place),
        (before, from, phase, at) => {
          const placed = placeItem(before, from, phase, phases, at ?? undefined);
          expect(contents(placed.plan)).toEqual(contents(before));
          if (!before.items[from]) return;
          const moved = placed.plan.items[placed.index];
          expect(moved).toEqual({ ...before.items[from], phase });
          // The order of the items is now the order of reading.
          expect(reading(placed.plan)).toEqual(placed.plan.items);
          const target = at === null || at === from ? undefined : before.items[at];
          const shownPhase = (id: string) => (phases.includes(id) ? id : '');
          if (target && shownPhase(target.phase) === phase) {
            expect(placed.plan.items[placed.index + 1]).toEqual(target);
          }
        },
      ),
    );
  });

  it('can be walked through from end to end by steps, and back', () => {
    fc.assert(
      fc.property(plan, place, (before, from) => {
        const moved = before.items[from];
        if (!moved) return;
        let now = { plan: before, index: from };
        for (let step = 0; step < 30; step++) now = stepItem(now.plan, now.index, -1, phases);
        const first = groupByPhase(now.plan, phases)[0]?.items[0];
        expect(first?.index).toBe(now.index);
        expect(first?.item.remark).toBe(moved.remark);
        for (let step = 0; step < 30; step++) now = stepItem(now.plan, now.index, 1, phases);
        expect(now.index).toBe(before.items.length - 1);
        expect(now.plan.items.at(-1)?.phase).toBe('umsetzung');
        expect(contents(now.plan)).toEqual(contents(before));
      }),
    );
  });

  it('undoes a step with the step back', () => {
    fc.assert(
      fc.property(plan, place, (raw, from) => {
        // In order of reading and without foreign phases, so that a step changes nothing else.
        const before = {
          ...raw,
          items: reading({ ...raw, items: raw.items.filter((i) => i.phase !== 'fremd') }),
        };
        if (!before.items[from]) return;
        const down = stepItem(before, from, 1, phases);
        if (down.plan === before) return;
        expect(stepItem(down.plan, down.index, -1, phases)).toEqual({ plan: before, index: from });
      }),
    );
  });

  it('takes own numbers for one item, gives them back, and is as before when they are taken away', () => {
    fc.assert(
      fc.property(plan, place, fc.nat(1e6), (before, index, amount) => {
        const number = { amount: amount / 100, basis: 'Angebot' };
        const after = giveOwnNumber(before, index, 'posts', number);
        expect(after.items[index]?.own?.posts).toEqual(before.items[index] ? number : undefined);
        expect(after.items.filter((_, at) => at !== index)).toEqual(
          before.items.filter((_, at) => at !== index),
        );
        const own = before.items[index]?.own?.posts;
        expect(giveOwnNumber(after, index, 'posts', own)).toEqual(before);
      }),
    );
  });

  it('is as before when a removal is undone', () => {
    fc.assert(
      fc.property(plan, place, (before, at) => {
        const removed = before.items[at];
        if (removed) expect(insertItem(removeItem(before, at), at, removed)).toEqual(before);
      }),
    );
  });

  it('adds another without touching its own items', () => {
    fc.assert(
      fc.property(plan, plan, (own, other) => {
        const merged = mergePlans(own, other);
        expect(merged.items.slice(0, own.items.length)).toEqual(own.items);
        for (const { module } of other.items) expect(isKept(merged, module)).toBe(true);
      }),
    );
  });
});

describe('a plan from outside', () => {
  it('comes back from its own file', () => {
    fc.assert(
      fc.property(plan, (before) => {
        expect(readPlan(writePlan(before))).toEqual({ ok: true, plan: before });
      }),
    );
  });

  it('is refused with every place that is wrong', () => {
    const codes = (value: unknown) => {
      const result = readPlan(typeof value === 'string' ? value : JSON.stringify(value));
      return result.ok ? [] : result.problems.map(({ code, place: at }) => `${at} ${code}`);
    };
    const base = { format: planFormat, version: planVersion };
    expect(codes('{"format":')).toEqual([' not-json']);
    expect(codes('null')).toEqual(['format not-a-plan']);
    expect(codes({ ...base, version: 3, items: [] })).toEqual(['version newer-version']);
    expect(codes({ ...base, version: 1, items: [] })).toEqual([]);
    expect(codes({ ...base, version: '1', items: [] })).toEqual(['version not-a-plan']);
    expect(codes(base)).toEqual(['items missing']);
    expect(codes({ ...base, items: {} })).toEqual(['items not-a-list']);
    expect(codes({ ...base, items: Array(101).fill({ module: 'a' }) })).toEqual(['items too-many']);
    expect(codes({ ...base, items: [], admin: true, title: 5 })).toEqual([
      'admin unknown-key',
      'title not-text',
    ]);
    expect(
      codes({
        ...base,
        items: [
          { module: 'Große Namen' },
          { phase: 'planung' },
          'x',
          { module: 'a', remark: 'x'.repeat(1001), url: 'javascript:1' },
          { module: '', phase: '<b>' },
        ],
      }),
    ).toEqual([
      'items.0.module not-a-slug',
      'items.1.module missing',
      'items.2.module missing',
      'items.3.url unknown-key',
      'items.3.remark too-long',
      'items.4.module missing',
      'items.4.phase not-a-slug',
    ]);
    const own = (value: unknown) => codes({ ...base, items: [{ module: 'a', own: value }] });
    expect(own({ hoursPerWeek: { amount: 0, basis: 'geschätzt' } })).toEqual([]);
    expect(own(7)).toEqual(['items.0.own not-an-amount']);
    expect(
      own({
        hoursPerWeek: 5,
        posts: { amount: -1, basis: '' },
        eurosOnce: { amount: '7', basis: 'x'.repeat(81), by: 'me' },
        eurosPerYear: { amount: 1e12, basis: 3 },
        hoursPerDay: {},
      }),
    ).toEqual([
      'items.0.own.hoursPerDay unknown-key',
      'items.0.own.hoursPerWeek not-an-amount',
      'items.0.own.posts.amount not-an-amount',
      'items.0.own.eurosOnce.by unknown-key',
      'items.0.own.eurosOnce.basis too-long',
      'items.0.own.eurosOnce.amount not-an-amount',
      'items.0.own.eurosPerYear.basis not-text',
      'items.0.own.eurosPerYear.amount not-an-amount',
    ]);
  });

  it('never breaks the reader, whatever stands in the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ format: planFormat, version: 1, items: [value] })),
        ),
        (text) => {
          const result = readPlan(text);
          if (result.ok) expect(readPlan(writePlan(result.plan))).toEqual(result);
          else expect(result.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('has German words for everything that can be wrong', () => {
    expect(planProblemCodes.filter((code) => !(`problem.${code}` in planTexts))).toEqual([]);
  });
});

describe('a plan in an address', () => {
  it('comes back from it, in characters every program leaves alone', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (before) => {
        const code = await encodePlan(before);
        expect(code).toMatch(/^2[\w-]+$/);
        expect(await decodePlan(code)).toEqual({ ok: true, plan: before });
      }),
    );
  });

  it('is shorter than 2,000 characters whenever it may be sent, and then comes back whole', async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(plan, async (before) => {
        const { address, fits } = await planAddress('https://quartier.beispielstadt.de/merkliste/', before);
        expect(fits).toBe(address.length < 2000);
        if (!fits) return;
        sent += 1;
        expect(await decodePlan(address.slice(address.indexOf('#p=') + 3))).toEqual({
          ok: true,
          plan: before,
        });
      }),
    );
    expect(sent).toBeGreaterThan(700);
  });

  it('is read in the form it had before there were own numbers', async () => {
    const lean = JSON.stringify(['Plan', ['mieterbeirat', 'planung', 'Bald'], ['mittagstisch']]);
    const packed = new Blob([lean]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const code = `1${Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url')}`;
    expect(await decodePlan(code)).toEqual({
      ok: true,
      plan: {
        title: 'Plan',
        items: [
          { module: 'mieterbeirat', phase: 'planung', remark: 'Bald' },
          { module: 'mittagstisch', phase: '', remark: '' },
        ],
      },
    });
  });

  it('fits with ten modules, each with four own numbers and where they come from', async () => {
    const names =
      'quartiersmanagement quartiersbegehung aktivierende-befragung kommunales-servicetelefon wohnungstauschboerse seniorengenossenschaft gemeinschaftsgarten digitale-nachbarschaft mietschuldenberatung mehrgenerationenhaus';
    const items = names.split(' ').map((module, index) => ({
      module,
      phase: 'umsetzung',
      remark: '',
      own: {
        hoursPerWeek: { amount: 12.5 + index, basis: `Schätzung des Fachbereichs ${index}` },
        posts: { amount: 0.5, basis: 'Stellenplan 2027' },
        eurosOnce: { amount: 12_345.67 + index, basis: `Angebot ${index} vom März` },
        eurosPerYear: { amount: 98_765 - index, basis: 'Haushaltsentwurf, Produkt 31.5' },
      },
    }));
    const { fits } = await planAddress('https://quartier.beispielstadt.de/merkliste/', {
      title: 'Birkenweg',
      items,
    });
    expect(fits).toBe(true);
  });

  it('fits with twelve modules, each with a remark of a sentence', async () => {
    const remark = (index: number) =>
      `Im ${index}. Quartal mit Seniorenbeirat und Wohnungsgesellschaft klären, wer die Räume stellt.`;
    const names =
      'quartiersmanagement quartiersbegehung aktivierende-befragung kommunales-servicetelefon wohnungstauschboerse seniorengenossenschaft gemeinschaftsgarten digitale-nachbarschaft mietschuldenberatung mehrgenerationenhaus umzugsmanagement nachbarschaftshilfe';
    const items = names
      .split(' ')
      .map((module, index) => ({ module, phase: 'umsetzung', remark: remark(index) }));
    const { address, fits, length } = await planAddress('https://quartier.beispielstadt.de/merkliste/', {
      title: 'Quartier am Birkenweg',
      items,
    });
    expect(length).toBe(address.length);
    expect(fits).toBe(true);
  });

  it('says when it is too long instead of cutting anything', async () => {
    let seed = 7;
    const noise = () =>
      Array.from({ length: 900 }, () => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return String.fromCharCode(97 + (Math.floor(seed / 65536) % 26));
      }).join('');
    const items = ['a', 'b', 'c', 'd'].map((module) => ({ module, phase: '', remark: noise() }));
    const { fits, length } = await planAddress('https://x.de/merkliste/', { title: '', items });
    expect(length).toBeGreaterThanOrEqual(addressBelow);
    expect(fits).toBe(false);
  });

  it('is refused when it is cut off, mistyped, too new or unfolds to too much', async () => {
    const code = await encodePlan({
      title: 'Plan',
      items: [{ module: 'a', phase: '', remark: 'Eine Bemerkung' }],
    });
    for (const wrong of ['', '1', '1%%%', code.slice(0, -6), `${code.slice(0, 4)}xyz${code.slice(7)}`]) {
      expect((await decodePlan(wrong)).ok, wrong).toBe(false);
    }
    const newer = await decodePlan(`3${code.slice(1)}`);
    expect(newer).toMatchObject({ ok: false, problems: [{ code: 'newer-version' }] });
    // A right plan but for five megabytes of spaces: only its size gives it away.
    const huge = new Blob([`[""${' '.repeat(5_000_000)}]`]);
    const packed = await new Response(
      huge.stream().pipeThrough(new CompressionStream('deflate-raw')),
    ).bytes();
    const bomb = `1${Buffer.from(packed).toString('base64url')}`;
    expect(bomb.length).toBeLessThan(10_000);
    expect((await decodePlan(bomb)).ok).toBe(false);
  });

  it('never rejects, whatever stands behind the number sign', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (code) => {
        const result = await decodePlan(code);
        expect(typeof result.ok).toBe('boolean');
      }),
    );
  });
});

describe('the clash rules', () => {
  const known = new Map<string, PlannedModule>(
    [
      {
        slug: 'a',
        title: 'A',
        phases: ['umsetzung'],
        staff: 5 as const,
        needs: ['c'],
        related: [
          { slug: 'b', reason: 'Grund.' },
          { slug: 'x', reason: 'Grund.' },
        ],
      },
      {
        slug: 'b',
        title: 'B',
        phases: ['umsetzung', 'planung'],
        staff: 4 as const,
        needs: [],
        related: [
          { slug: 'a', reason: 'Zurück.' },
          { slug: 'x', reason: 'Grund.' },
        ],
      },
      { slug: 'c', title: 'C', phases: ['anstoss'], staff: 3 as const, needs: [], related: [] },
    ].map((module) => [module.slug, module]),
  );
  const planOf = (...items: readonly (readonly [string, string])[]): Plan => ({
    title: '',
    items: items.map(([module, phase]) => ({ module, phase, remark: '' })),
  });
  const kinds = (one: Plan) => planClashes(one, known, phases).map(({ kind }) => kind);

  it('name modules that each want a post of their own in the same phase', () => {
    expect(
      planClashes(planOf(['a', 'umsetzung'], ['b', 'umsetzung'], ['c', 'anstoss']), known, phases),
    ).toContainEqual({ kind: 'staff', phase: 'umsetzung', modules: ['a', 'b'] });
    expect(kinds(planOf(['a', 'umsetzung'], ['b', 'planung'], ['c', 'anstoss']))).not.toContain('staff');
    expect(kinds(planOf(['a', ''], ['b', '']))).not.toContain('staff');
  });

  it('name a phase the catalogue does not know for a module', () => {
    expect(planClashes(planOf(['c', 'umsetzung']), known, phases)).toEqual([
      { kind: 'phase', module: 'c', phase: 'umsetzung', fits: ['anstoss'] },
    ]);
    expect(kinds(planOf(['c', 'anstoss']))).toEqual([]);
    expect(kinds(planOf(['c', '']))).toEqual([]);
  });

  it('name what stands twice, what is missing and what comes too late', () => {
    expect(kinds(planOf(['c', 'anstoss'], ['c', '']))).toEqual(['duplicate']);
    expect(planClashes(planOf(['a', 'umsetzung']), known, phases)).toEqual([
      { kind: 'missing', module: 'a', needs: 'c' },
    ]);
    expect(kinds(planOf(['a', 'umsetzung'], ['c', 'anstoss']))).toEqual([]);
    expect(kinds(planOf(['a', 'umsetzung'], ['c', 'umsetzung']))).toEqual(['phase', 'late']);
  });

  it('tell hints from clashes and say each pair once', () => {
    const found = planClashes(planOf(['a', 'umsetzung'], ['b', 'planung'], ['c', 'anstoss']), known, phases);
    expect(found).toEqual([
      { kind: 'together', module: 'b', other: 'a', reason: 'Zurück.' },
      { kind: 'suggestion', module: 'x', by: ['b', 'a'] },
    ]);
    expect(found.every(isHint)).toBe(true);
  });

  it('name first what most of the kept modules name', () => {
    const naming = (slug: string, ...others: readonly string[]) => ({
      slug,
      title: slug,
      phases: [],
      staff: 1 as const,
      needs: [],
      related: others.map((other) => ({ slug: other, reason: 'Grund.' })),
    });
    const three = [naming('a', 'x', 'y'), naming('b', 'x', 'y'), naming('c', 'y')];
    const plan = planOf(['a', ''], ['b', ''], ['c', '']);
    const found = planClashes(plan, new Map(three.map((module) => [module.slug, module])), phases);
    expect(found).toEqual([
      { kind: 'suggestion', module: 'y', by: ['a', 'b', 'c'] },
      { kind: 'suggestion', module: 'x', by: ['a', 'b'] },
    ]);
  });

  it('pass over what the catalogue does not know', () => {
    expect(kinds(planOf(['weg', 'umsetzung'], ['auch-weg', 'fremd']))).toEqual([]);
    expect(kinds(planOf(['b', 'umsetzung'], ['weg', 'umsetzung']))).toEqual([]);
  });
});

describe('a title in a sentence', () => {
  it('is found as a word of its own, with endings', () => {
    expect(namesModule('Ein Mieterbeirat ist gewählt.', 'Mieterbeirat')).toBe(true);
    expect(namesModule('Die Satzung des Mieterbeirats liegt vor.', 'Mieterbeirat')).toBe(true);
    expect(namesModule('Die Mieterbeiratswahl ist vorbei.', 'Mieterbeirat')).toBe(false);
    expect(namesModule('Eine Quartiersanalyse liegt vor.', 'Quartiersanalyse und Sozialraumanalyse')).toBe(
      true,
    );
    expect(namesModule('Der Raum (mit Küche) ist frei.', 'Raum (a+b')).toBe(false);
  });
});

describe('the sums of a plan', () => {
  const slugs = ['mieterbeirat', 'quartiersmanagement', 'mittagstisch', 'buergerbus', 'housing-first'];
  const known = fc.array(fc.array(someFigure, { maxLength: 6 }), { minLength: 4, maxLength: 4 }).map(
    (lists) =>
      new Map(
        lists.map((figures, index) => {
          const name = slugs[index] ?? '';
          return [
            name,
            {
              title: name.toUpperCase(),
              figures,
              address: `/module/${name}/`,
              levels: { time: 1, staff: 2, cost: 3 } as const,
            },
          ] as const;
        }),
      ),
  );
  const origin = {
    base: 'https://example.org',
    name: 'Quartiersbaukasten',
    licence: 'CC BY 4.0',
    date: '2026-11-25',
    sample: false,
  };
  const words = planTableWords(origin, (id) => id);

  it('count a module once, whatever phase it stands in, and its own numbers once', () => {
    fc.assert(
      fc.property(plan, known, (one, records) => {
        const before = planSums(one, records);
        expect(before.modules).toBe(new Set(one.items.map(({ module }) => module)).size);
        const twice: Plan = {
          ...one,
          items: [...one.items, ...one.items.map((row) => ({ ...row, phase: '' }))],
        };
        expect(planSums(twice, records)).toEqual(before);
        for (const sum of before.sums) expect(sum.parts.length + sum.lacking.length).toBe(before.modules);
        for (const title of before.without) {
          expect(before.sums.every((sum) => sum.lacking.includes(title))).toBe(true);
        }
      }),
    );
  });

  it('stand in a table with who is in them, who lacks a figure and what they are made of', () => {
    fc.assert(
      fc.property(plan, known, (one, records) => {
        const sums = planSums(one, records);
        const [head = [], ...rows] = readCsv(writeCsv(planSumsTable('Summen', sums, words)).slice(1));
        const at = (title: string) => head.indexOf(title);
        expect(rows).toHaveLength(sums.sums.length);
        sums.sums.forEach(({ parts, lacking }, index) => {
          const row = rows[index] ?? [];
          expect(row[at('Module mit Angabe')]).toBe(String(parts.length));
          expect(row[at('Module ohne Angabe')]).toBe(String(lacking.length));
          for (const { title } of parts) expect(row[at('Mit Angabe')]).toContain(title);
          for (const title of lacking) expect(row[at('Ohne Angabe')]).toContain(title);
          for (const { figures, own } of parts) {
            if (own) expect(row[at('Grundlage')]).toContain('eigene Zahl');
            for (const { place } of figures) expect(row[at('Grundlage')]).toContain(place);
          }
        });
      }),
    );
  });

  it('stand beside a table with every item, also one that left the catalogue', () => {
    fc.assert(
      fc.property(plan, known, (one, records) => {
        const table = planTable('Plan', one, records, phases, words);
        expect(table.rows).toHaveLength(one.items.length);
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        const remarks = table.rows.map((row) => (row[3]?.kind === 'text' ? row[3].text : ''));
        expect([...remarks].sort()).toEqual(one.items.map(({ remark }) => remark).sort());
      }),
    );
    expect(planSums(emptyPlan, new Map())).toEqual({ modules: 0, sums: [], without: [], leftOut: [] });
  });

  it('stand beside every figure once, with the modules it belongs to and whether it counts', () => {
    fc.assert(
      fc.property(plan, known, (one, records) => {
        const sums = planSums(one, records);
        const rows = planFigures(one, records, sums, words);
        const counted = new Set(sums.sums.flatMap(({ parts }) => parts.flatMap(({ figures }) => figures)));
        const all = [...new Set(one.items.flatMap(({ module }) => records.get(module)?.figures ?? []))];
        expect(rows.map(({ figure: { key } }) => key).sort()).toEqual(all.map(({ key }) => key).sort());
        for (const row of rows) expect(row.counted === 'in der Summe').toBe(counted.has(row.figure));
      }),
    );
  });
});
