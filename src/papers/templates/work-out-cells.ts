import { templateSourceTexts } from '../../i18n/template-source-texts.ts';
import { textsFrom } from '../../i18n/texts-from.ts';
import { type CellPlan, columnLetter, layOutSheet, type RowPlan, type SheetPlan } from './lay-out-sheet.ts';
import type { WorkbookSource } from './sheet-source.ts';

const { text: say } = textsFrom(templateSourceTexts);

/** A cell as it is written to a file: formulas carry the result they have now. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number; readonly quiet: boolean };

/** A row of worked-out cells. */
export interface Row extends Omit<RowPlan, 'cells'> {
  readonly cells: readonly Cell[];
}

/** A sheet ready to be written. */
export interface Sheet extends Omit<SheetPlan, 'rows'> {
  readonly rows: readonly Row[];
}

const formulaPattern = /^[A-Za-zÄÖÜäöüß.]+( [-+*] [A-Za-zÄÖÜäöüß.]+)*$/;

/** A value in a formula with the sign before it. */
interface Term {
  readonly sign: string;
  readonly name: string;
}

/** The terms of a formula, worked out from left to right; therefore times stands alone or not at all. */
function termsOf(formula: string): readonly Term[] {
  const [first = '', ...others] = formula.split(' ');
  const terms: Term[] = [{ sign: '', name: first }];
  for (let index = 0; index + 1 < others.length; index += 2)
    terms.push({ sign: others[index] ?? '', name: others[index + 1] ?? '' });
  const mixed = terms.some(({ sign }) => sign === '*') && terms.length > 2;
  if (!formulaPattern.test(formula) || mixed) throw new Error(say('source.formula', { formula }));
  return terms;
}

function apply(sum: number, sign: string, value: number): number {
  if (sign === '*') return sum * value;
  return sign === '-' ? sum - value : sum + value;
}

/** Puts real addresses into formulas and works out their results. */
class Calculator {
  readonly #plans: readonly SheetPlan[];

  constructor(plans: readonly SheetPlan[]) {
    this.#plans = plans;
  }

  cell(plan: SheetPlan, row: RowPlan, column: number): Cell {
    const cell = row.cells[column] ?? { kind: 'empty' };
    if (cell.kind === 'empty' || cell.kind === 'words' || cell.kind === 'number') return cell;
    return {
      kind: 'formula',
      formula: this.#formula(plan, row, cell, column),
      result: this.#result(plan, row, column),
      quiet: cell.kind === 'formula' && cell.quiet,
    };
  }

  #formula(plan: SheetPlan, row: RowPlan, cell: CellPlan, column: number): string {
    const letter = columnLetter(column);
    if (cell.kind === 'sum') return `SUM(${letter}${cell.first}:${letter}${cell.last})`;
    if (cell.kind === 'total') return cell.rows.map((number) => `${letter}${number}`).join('+');
    if (cell.kind !== 'formula') return '';
    const address = (name: string) => {
      const place = this.#place(plan, row, name);
      const local = `${columnLetter(place.column)}${place.row.number}`;
      return place.plan === plan ? local : `'${place.plan.source.name}'!${local}`;
    };
    return termsOf(cell.formula)
      .map(({ sign, name }) => `${sign}${address(name)}`)
      .join('');
  }

  #result(plan: SheetPlan, row: RowPlan, column: number): number {
    const cell = row.cells[column] ?? { kind: 'empty' };
    const at = (number: number) => {
      const found = plan.rows.find((candidate) => candidate.number === number);
      return found ? this.#result(plan, found, column) : 0;
    };
    let result = 0;
    if (cell.kind === 'number') return cell.value;
    if (cell.kind === 'sum')
      for (let number = cell.first; number <= cell.last; number++) result += at(number);
    if (cell.kind === 'total') for (const number of cell.rows) result += at(number);
    if (cell.kind === 'formula') {
      for (const { sign, name } of termsOf(cell.formula)) {
        const place = this.#place(plan, row, name);
        result = apply(result, sign, this.#result(place.plan, place.row, place.column));
      }
    }
    // Sums of cents must not end in a tail of nines.
    return Math.round(result * 1e8) / 1e8;
  }

  /** The cell a name in a formula stands for: `plan` in the same row, `Ausgaben.plan` in the last sums of a sheet. */
  #place(plan: SheetPlan, row: RowPlan, name: string): { plan: SheetPlan; row: RowPlan; column: number } {
    const [sheet, key] = name.includes('.') ? name.split('.') : [undefined, name];
    const target = sheet === undefined ? plan : this.#plans.find(({ source }) => source.name === sheet);
    const column = target?.source.columns.findIndex((candidate) => candidate.key === key) ?? -1;
    const found = sheet === undefined ? row : target?.rows.find(({ number }) => number === target.totalRow);
    if (!target || column < 0 || !found) throw new Error(say('source.unknown', { name }));
    return { plan: target, row: found, column };
  }
}

/** All sheets of a workbook with addresses and results. */
export function workOutCells(workbook: WorkbookSource): readonly Sheet[] {
  const plans = workbook.sheets.map(layOutSheet);
  const calculator = new Calculator(plans);
  return plans.map((plan) => ({
    ...plan,
    rows: plan.rows.map((row) => ({
      ...row,
      cells: plan.source.columns.map((_, column) => calculator.cell(plan, row, column)),
    })),
  }));
}
