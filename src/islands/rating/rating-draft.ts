import { dimensionKeys, levels, type DimensionKey, type Level } from '../../domain/dimensions.ts';
import { roleKeys, type Role } from '../../domain/ratings/roles.ts';
import { valueAt } from '../../domain/value-at.ts';

/** Levels chosen; a dimension left out means "keine Angabe". */
export type ChosenLevels = Partial<Readonly<Record<DimensionKey, Level>>>;

/** A rating as it stands in the form. */
export interface RatingDraft {
  readonly levels: ChosenLevels;
  readonly role?: Role | undefined;
  /** Whether the device may remember it. */
  readonly keep: boolean;
}

export const emptyDraft: RatingDraft = { levels: {}, keep: true };

/** The rating in a stored draft. Anything in it that is no choice of the form is passed over. */
export function parseRatingDraft(value: unknown): RatingDraft {
  const chosen: Partial<Record<DimensionKey, Level>> = {};
  for (const key of dimensionKeys) {
    const given = valueAt(value, 'levels', key);
    const level = levels.find((one) => one === given);
    if (level !== undefined) chosen[key] = level;
  }
  const role = roleKeys.find((one) => one === valueAt(value, 'role'));
  return { levels: chosen, role, keep: valueAt(value, 'keep') !== false };
}

/** How many of the dimensions are given. */
export function givenCount(draft: RatingDraft): number {
  return dimensionKeys.filter((key) => draft.levels[key] !== undefined).length;
}
