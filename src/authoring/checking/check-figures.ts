import * as z from 'zod';
import { nearestWords } from '../../domain/language/nearest-words.ts';
import { editorialNote } from '../../domain/language/source-notes.ts';
import { figureCheckTexts } from '../../i18n/figure-check-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { type TypedFigure, typedFigure } from '../../schemas/content/typed-figure.ts';
import type { RawEntry } from './content-file.ts';
import { speaksOfOneSite, speaksOfSeveralSites } from './figure-words.ts';
import { type Problem, showFound } from './content-problem.ts';
import { type Repetition, repetitionOf } from './repeated-figures.ts';

const { text } = textsFrom(figureCheckTexts);
const withFigures = z.looseObject({ figures: z.array(typedFigure) });

type Report = (index: number, key: string, expected: string, found: string, remedy: string) => void;

function checkOne(figure: TypedFigure, index: number, thisYear: number, report: Report): void {
  const { kind, scope, unit, year, place, note = '', sources } = figure;
  if (year !== 'unknown' && year > thisYear) {
    const expected = text('year.expected', { year: thisYear });
    report(index, 'year', expected, showFound(year), text('year.remedy'));
  }
  if (sources.includes(editorialNote)) {
    report(index, 'sources', text('source.expected'), showFound(editorialNote), text('source.remedy'));
  }
  const words = `${place}. ${note}`;
  if (scope === 'one-site' && speaksOfSeveralSites(words)) {
    report(index, 'scope', text('oneSite.expected'), showFound(words), text('oneSite.remedy'));
  }
  if (scope === 'programme' && speaksOfOneSite(words)) {
    report(index, 'scope', text('programme.expected'), showFound(words), text('programme.remedy'));
  }
  const isMoney = unit === 'euros' || unit === 'percent';
  if ((kind === 'cost' || kind === 'investment') && !isMoney) {
    report(index, 'unit', text('unit.money.expected'), showFound(unit), text('unit.remedy'));
  }
  if (kind === 'staff' && isMoney) {
    report(index, 'unit', text('unit.staff.expected'), showFound(unit), text('unit.remedy'));
  }
}

function checkIds(figures: readonly TypedFigure[], report: Report): void {
  const ids = figures.flatMap(({ id }) => id ?? []);
  figures.forEach((figure, index) => {
    if (figure.id !== undefined && figures.findIndex(({ id }) => id === figure.id) !== index) {
      report(index, 'id', text('id.expected'), showFound(figure.id), text('id.remedy'));
    }
    if (figure.same === undefined) return;
    const named = figures.find(({ id }) => id === figure.same);
    const found = showFound(figure.same);
    if (!named || named === figure) {
      const near = nearestWords(
        figure.same,
        ids.filter((id) => id !== figure.id),
      );
      const remedy = near.length > 0 ? text('same.near', { near: near.join(' oder ') }) : text('same.none');
      report(index, 'same', text('same.expected'), found, remedy);
    } else if (named.same !== undefined) {
      report(index, 'same', text('same.chain.expected'), found, text('same.chain.remedy'));
    } else if (named.kind !== figure.kind || named.scope !== figure.scope) {
      const unlike = `${named.kind}, ${named.scope}`;
      report(index, 'same', text('same.unlike.expected'), unlike, text('same.unlike.remedy'));
    }
  });
}

const repeatedWords = {
  repeated: { found: 'repeat.found', remedy: 'repeat.remedy' },
  converted: { found: 'repeat.converted.found', remedy: 'repeat.converted.remedy' },
} as const satisfies Record<Repetition, unknown>;

function checkRepeats(figures: readonly TypedFigure[], report: Report): void {
  figures.forEach((figure, index) => {
    for (const [place, before] of figures.slice(0, index).entries()) {
      const repetition = repetitionOf(before, figure);
      if (repetition === undefined) continue;
      const { found, remedy } = repeatedWords[repetition];
      report(index, '', text('repeat.expected'), text(found, { index: place }), text(remedy));
      return;
    }
  });
}

/**
 * Checks what a schema of one figure cannot see: years to come, editors as a source, words that belie the scope, units that do not fit the
 * kind, and figures that say the same twice. An entry whose figures the schema refuses is left to the schema.
 *
 * @param thisYear the year after which none is believed
 */
export function checkFigures(entry: RawEntry, thisYear: number): Problem[] {
  const parsed = withFigures.safeParse(entry.data);
  if (!parsed.success) return [];
  const { figures } = parsed.data;
  const problems: Problem[] = [];
  const report: Report = (index, key, expected, found, remedy) => {
    const path = ['figures', index, ...(key === '' ? [] : [key])];
    problems.push({
      file: entry.file,
      line: entry.lineOf(path),
      field: path.join('.'),
      expected,
      found,
      remedy,
    });
  };
  figures.forEach((figure, index) => checkOne(figure, index, thisYear, report));
  checkIds(figures, report);
  checkRepeats(figures, report);
  return problems;
}
