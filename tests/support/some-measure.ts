import { byDimension } from '../../src/domain/dimensions.ts';
import type { OwnNumbers } from '../../src/domain/figures/own-numbers.ts';
import { planSums } from '../../src/domain/plan/plan-sums.ts';
import type { DecidedModule, DecidedPlan } from '../../src/papers/decision/decision-parts.ts';
import type { Block, Content, TableBlock } from '../../src/papers/model/paper.ts';
import { plainText } from '../../src/papers/model/paper.ts';

const estimate = { level: 3, words: 'feste Stunden nötig', reason: 'Grund.' } as const;

/** A measure as a paper takes it, with what a test changes. */
export function measure(slug: string, over: Partial<DecidedModule> = {}): DecidedModule {
  return {
    slug,
    title: `Modul ${slug}`,
    address: `/module/${slug}/`,
    summary: `Was ${slug} ist.`,
    effort: byDimension(() => estimate),
    ratings: null,
    figures: [],
    fields: [],
    phases: [],
    users: [],
    targetGroups: [],
    prerequisites: [],
    steps: [
      { title: 'Raum suchen', actor: 'Kommune', weeks: [2, 4], recurring: false },
      { title: 'Einladen', weeks: [1, 1], recurring: false },
      { title: 'Sprechen', actor: 'Träger', recurring: true },
    ],
    indicators: [{ name: 'Besuche', counting: 'Strichliste.', baseline: 'Null.', when: 'monatlich' }],
    pitfalls: [
      {
        symptom: 'Niemand kommt',
        earlySign: 'Leere Stühle. Auch beim dritten Mal.',
        countermeasure: 'Das kommt vor. Laden Sie zweimal ein. Fragen Sie nach.',
      },
    ],
    financing: [],
    places: [{ title: 'Fall', place: 'Bonn' }],
    gaps: ['Zahlen aus kleinen Gemeinden'],
    checked: '2026-02-01',
    ...over,
  };
}

/** A plan of some measures, in a phase and with remarks nobody asked for. */
export function planOf(
  modules: readonly (DecidedModule & { readonly own?: OwnNumbers | undefined })[],
  over: Partial<DecidedPlan> = {},
): DecidedPlan {
  const items = modules.map(({ slug, own }) => ({ module: slug, phase: 'umsetzung', remark: '', own }));
  return {
    title: '',
    items: modules.map(({ title }) => ({
      title,
      phase: 'Umsetzung',
      remark: 'Nur für mich: Frau M. fragen',
    })),
    clashes: [],
    sums: planSums({ title: '', items }, new Map(modules.map((module) => [module.slug, module]))),
    withRemarks: false,
    ...over,
  };
}

/** The tables under the heading with these words, up to the next of the same level. */
export function tablesUnder(blocks: readonly Block[], words: string): TableBlock[] {
  const isHeading = (block: Block) => block.kind === 'heading' && block.level === 2;
  const start = blocks.findIndex(
    (block) => block.kind === 'heading' && block.level === 2 && plainText(block.content) === words,
  );
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(isHeading);
  return rest.slice(0, end < 0 ? rest.length : end).filter((block) => block.kind === 'table');
}

/** A row of a table as plain words. */
export function rowWords(cells: readonly Content[]): string[] {
  return cells.map((cell) =>
    cell.map((inline) => (inline.kind === 'break' ? '\n' : plainText([inline]))).join(''),
  );
}
