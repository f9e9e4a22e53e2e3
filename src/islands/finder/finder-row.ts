import { type Level, dimensionKeys, levels } from '../../domain/dimensions.ts';
import { type FinderModule, type LimitedDimension } from '../../domain/finder/find-modules.ts';

/** A module of the page with its row. */
export interface FinderRow extends FinderModule {
  readonly row: HTMLElement;
}

/** Reads a module from its row, which carries what the catalogue's filters need: tokens and levels. */
export function readRow(row: HTMLElement): FinderRow {
  const tokens = (row.dataset['facets'] ?? '').split(' ').map((token) => token.split(':'));
  const ids = (key: string) => tokens.flatMap(([name, id = '']) => (name === key ? [id] : []));
  const digits = row.dataset['sort'] ?? '';
  const level = (key: LimitedDimension): Level => {
    const digit = Number(digits[dimensionKeys.indexOf(key)]);
    return levels.find((one) => one === digit) ?? 5;
  };
  return {
    row,
    concerns: ids('anliegen'),
    groups: ids('zielgruppe'),
    users: ids('anwender'),
    phases: ids('phase'),
    levels: { time: level('time'), staff: level('staff'), cost: level('cost') },
  };
}
