import type { TypedFigure } from '../../schemas/content/typed-figure.ts';

/** How a figure repeats another: nothing tells the two apart, or they are the same working time in another unit. */
export type Repetition = 'repeated' | 'converted';

/** Hours a week that one of a unit may be, from and to: weeks of work in a year, hours of a full post. */
const weeklyHours: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  'hours week': [1, 1],
  'hours month': [1 / 4.4, 1 / 4],
  'hours year': [1 / 53, 1 / 40],
  'posts standing': [35, 41],
};

function isSameTime(a: TypedFigure, b: TypedFigure): boolean {
  const factorOf = ({ unit, per }: TypedFigure) => weeklyHours[`${unit} ${per}`];
  const [one, other] = [factorOf(a), factorOf(b)];
  if (!one || !other || (a.unit === b.unit && a.per === b.per)) return false;
  const meets = (x: number, y: number) => x * one[0] <= y * other[1] && y * other[0] <= x * one[1];
  return meets(a.min, b.min) && meets(a.max, b.max);
}

const plain = (words: string) => words.trim().toLocaleLowerCase('de');

/**
 * Whether a figure repeats one before it without saying so by `same`. Two figures of one kind, scope, status, place and
 * year are told apart by their notes alone; hours and posts that convert into each other are the same whatever the
 * notes say.
 */
export function repetitionOf(before: TypedFigure, figure: TypedFigure): Repetition | undefined {
  const nameOf = ({ id, same }: TypedFigure) => same ?? id;
  if (nameOf(before) !== undefined && nameOf(before) === nameOf(figure)) return undefined;
  const isAlike =
    before.kind === figure.kind &&
    before.scope === figure.scope &&
    before.sites === figure.sites &&
    before.status === figure.status &&
    before.year === figure.year &&
    plain(before.place) === plain(figure.place);
  if (!isAlike) return undefined;
  if (isSameTime(before, figure)) return 'converted';
  const [one, other] = [before.note, figure.note];
  const isTold = one !== undefined && other !== undefined && plain(one) !== plain(other);
  return isTold ? undefined : 'repeated';
}
