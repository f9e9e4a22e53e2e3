import type { ComparisonWords } from '../domain/comparison/comparison-export.ts';
import type { TableWords } from '../domain/comparison/module-table.ts';
import type { RangeWords } from '../domain/comparison/range-columns.ts';
import { dimensionWords, levelWords } from './dimension-words.ts';
import type { DocumentedFigure } from '../domain/figures/documented-figure.ts';
import type { FiguresTableWords } from '../domain/figures/figures-table.ts';
import type { ExportTable } from '../domain/tables/export-table.ts';
import { differenceSentences } from './compare-sentences.ts';
import { exportTexts } from './export-texts.ts';
import {
  figureText,
  kindText,
  measureText,
  placeText,
  scopeText,
  sourceText,
  statusText,
  wholeFigureText,
} from './figure-text.ts';
import { germanDate } from './german-date.ts';
import { textsFrom } from './texts-from.ts';

const { text } = textsFrom(exportTexts);

/** Where a table comes from. */
export interface TableOrigin {
  /** Address of the site, without a slash at the end. */
  readonly base: string;
  /** Name to be given with every use. */
  readonly name: string;
  readonly licence: string;
  /** State of the catalogue, YYYY-MM-DD. */
  readonly date: string;
  /** Whether all ratings are sample data. */
  readonly sample: boolean;
}

/** The licence as every download states it: "CC BY 4.0, Quartiersbaukasten". */
export function licenceText({ licence, name }: TableOrigin): string {
  return text('export.licenceText', { licence, name });
}

/** That all ratings of a file are invented; empty where they are not. */
export function sampleText({ sample }: TableOrigin): string {
  return sample ? text('export.sample.text') : '';
}

/** That a file without ratings comes from a demo; empty where it does not. */
export function sampleOriginText({ sample }: TableOrigin): string {
  return sample ? text('export.sample.from') : '';
}

/** The sources of figures in one line, each once. */
function sourcesText(figures: readonly DocumentedFigure[]): string {
  return [...new Set(figures.flatMap(({ sources }) => sources.map(sourceText)))].join('; ');
}

/** A figure with its context and sources in one line. */
export function figureLine(figure: DocumentedFigure): string {
  return text('export.figure', { figure: wholeFigureText(figure), sources: sourcesText([figure]) });
}

const rangeWords: RangeWords = {
  rangeHead: (part, measure) => text(`export.range.${part}`, { what: measureText(measure) }),
  rangeCell: (part, figures) =>
    part === 'sources'
      ? sourcesText(figures)
      : [...new Set(figures.map((figure) => `${kindText(figure.kind)}: ${placeText(figure)}`))].join('; '),
};

/** The German words of the table of modules. */
export function tableWords(origin: TableOrigin): TableWords {
  return {
    ...rangeWords,
    head: (key) => text(`export.${key}`),
    dimensionHead: (key, dimension) => {
      const { name, leftPole: left, rightPole: right } = dimensionWords[dimension];
      return text(`export.${key}`, { name, left, right });
    },
    levelWords,
    sample: sampleText(origin),
    licence: licenceText(origin),
    date: origin.date,
    base: origin.base,
  };
}

/** The German words of an exported comparison. */
export function comparisonWords(origin: TableOrigin): ComparisonWords {
  return {
    ...tableWords(origin),
    criterion: text('export.criterion'),
    sentence: text('export.criterion.sentence'),
    columnHead: (letter, title) => text('export.columnHead', { letter, title }),
    differenceWords: (difference, letters) => {
      const { editors, visitors, few } = differenceSentences(difference, letters);
      return [editors, visitors, few].filter(Boolean).join(' ');
    },
    factHead: (key) => text(`export.${key}`),
    kindHead: (kind) => text('export.kind', { kind: kindText(kind) }),
    figureLine,
    sourceLine: sourceText,
    unknown: text('export.unknown'),
  };
}

/** The German words of a table of figures. */
export function figuresTableWords(origin: TableOrigin): FiguresTableWords {
  const cells = {
    kindWords: ({ kind }: DocumentedFigure) => kindText(kind),
    scopeWords: scopeText,
    statusWords: ({ status }: DocumentedFigure) => statusText(status),
    amount: figureText,
    sources: (figure: DocumentedFigure) => sourcesText([figure]),
  };
  return {
    figureHead: (key) => text(`export.figure.${key}`),
    figureCell: (key, figure) => cells[key](figure),
    unknownYear: text('export.unknown'),
    sample: sampleOriginText(origin),
    licence: licenceText(origin),
    date: origin.date,
    base: origin.base,
  };
}

/** What a workbook says of itself on a sheet of its own. */
export function aboutTable(origin: TableOrigin, address: string, more: readonly string[] = []): ExportTable {
  const words = (what: string): { kind: 'text'; text: string } => ({ kind: 'text', text: what });
  const hint = (what: string) => [words(text('export.about.hint')), words(what)];
  return {
    name: text('export.sheet.about'),
    columns: [
      { title: text('export.about.title'), width: 26 },
      { title: text('export.about.what', { name: origin.name }), width: 90 },
    ],
    rows: [
      [words(text('export.about.address')), words(address)],
      ...more.map((line) => [words(text('export.about.filter')), words(line)]),
      ...(origin.sample ? [hint(sampleText(origin))] : []),
      [words(text('export.licence')), words(licenceText(origin))],
      [words(text('export.date')), { kind: 'day', iso: origin.date }],
      hint(text('export.about.effort')),
      hint(text('export.about.rule')),
      hint(text('export.about.figures')),
    ],
  };
}

/** What a file of tables says of itself. */
export function fileFacts(origin: TableOrigin, title: string) {
  const { name, licence, date } = origin;
  return {
    title,
    summary: text('export.about.what', { name }),
    day: date,
    imprint: text('export.imprint', { name, licence, date: germanDate(date) }),
  };
}
