import { sql } from 'kysely';
import type { GiftKind } from '../../domain/ratings/gift-kinds.ts';
import { intakeThresholds, type IntakePattern } from '../../domain/ratings/intake-patterns.ts';
import type { IntakeState, IntakeTable } from './intake-tables.ts';
import { blank, queryTemplate } from './query-template.ts';
import type { Storage } from './storage-port.ts';
import type { Statement, WriteSet } from './write-set.ts';

/** How a gift comes in. */
export interface Arrival {
  readonly kind: GiftKind;
  readonly module: string;
  readonly voter: string;
  /** Day of intake, in days since 1970-01-01. */
  readonly day: number;
  /** Hash of the network; null where networks are not told apart. */
  readonly network: string | null;
  /** What is given, in one text. */
  readonly profile: string;
  readonly state: 'waiting' | 'passed';
}

const filled = {
  kind: 'kind',
  module: 'module',
  day: 'day',
  network: 'network',
  profile: 'profile',
} as const;

/** Rows of the same kind, module and day, as a subquery over the table under the name `other`. */
const sameDay = sql`other.kind = ${blank(filled.kind)} AND other.module = ${blank(filled.module)} AND other.day = ${blank(filled.day)}`;
const sameNetwork = sql`${sameDay} AND other.network = ${blank(filled.network)}`;

/** The number the network has that day, or the next one. Writes of one module queue up behind its row of settings. */
const networkGroup = sql<
  number | null
>`CASE WHEN CAST(${blank(filled.network)} AS text) IS NULL THEN NULL ELSE coalesce(
  (SELECT max(other.network_group) FROM intake AS other WHERE ${sameNetwork}),
  (SELECT 1 + coalesce(max(other.network_group), 0) FROM intake AS other WHERE ${sameDay})) END`;

const record = queryTemplate(({ queries }) =>
  queries
    .insertInto('intake')
    .values({
      kind: blank<GiftKind>(filled.kind),
      module: blank<string>(filled.module),
      voter: blank<string>('voter'),
      day: blank<number>(filled.day),
      network: blank<string | null>(filled.network),
      network_group: networkGroup,
      profile: blank<string>(filled.profile),
      independent: 1,
      state: blank<IntakeState>('state'),
      pattern: null,
      release: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'module', 'voter']).doUpdateSet((row) => ({
        day: row.ref('excluded.day'),
        network: row.ref('excluded.network'),
        network_group: row.ref('excluded.network_group'),
        profile: row.ref('excluded.profile'),
        independent: 1,
        state: row.ref('excluded.state'),
        pattern: null,
        release: null,
      })),
    ),
);

/** Whether there are more than `most` rows, counting no further than that. */
const moreThan = (rows: ReturnType<typeof sql>, most: ReturnType<typeof sql>) =>
  sql<boolean>`(SELECT count(*) FROM (SELECT 1 FROM intake AS other WHERE ${rows} LIMIT 1 + ${most}) AS few) > ${most}`;

function holding(pattern: IntakePattern, isMet: ReturnType<typeof moreThan>, which: ReturnType<typeof sql>) {
  return queryTemplate(({ queries }) =>
    queries
      .updateTable('intake')
      .set({ state: 'held', pattern })
      .where('kind', '=', blank<GiftKind>(filled.kind))
      .where('module', '=', blank<string>(filled.module))
      .where('day', '=', blank<number>(filled.day))
      .where('state', '=', 'waiting')
      .where(sql<boolean>`${which}`)
      .where(isMet),
  );
}

const holdNetwork = holding(
  'network',
  moreThan(sameNetwork, sql.lit(intakeThresholds.network)),
  sql`network = ${blank(filled.network)}`,
);
// What is held for its network explains itself; it must not draw others in.
const holdProfile = holding(
  'profile',
  moreThan(
    sql`${sameDay} AND other.profile = ${blank(filled.profile)} AND coalesce(other.pattern, '') <> 'network'`,
    sql.lit(intakeThresholds.equal - 1),
  ),
  sql`profile = ${blank(filled.profile)}`,
);
const holdTotal = holding(
  'total',
  moreThan(
    sql`${sameDay} AND coalesce(other.pattern, 'total') = 'total'`,
    sql`CAST(${blank('most')} AS integer)`,
  ),
  sql`1 = 1`,
);

/**
 * Notes how a gift came in and holds what has become a pattern by it, the gift itself and those of its day before it.
 * To be written behind a statement that locks the module, so that of two at once the later one sees the other.
 *
 * @param mostPerDay whole number of gifts a module may get in a day
 */
export function recordIntake(storage: Storage, arrival: Arrival, mostPerDay: number): WriteSet {
  const values = { ...arrival, most: mostPerDay };
  const noted = { query: record(storage, values), rows: 1 };
  if (arrival.state === 'passed') return [noted];
  return [
    noted,
    { query: holdNetwork(storage, values) },
    ...(arrival.kind === 'rating' ? [{ query: holdProfile(storage, values) }] : []),
    { query: holdTotal(storage, values) },
  ];
}

/** Forgets how a gift came in; written together with its removal. */
export function forgetIntake(storage: Storage, kind: GiftKind, module: string, voter: string): Statement {
  return {
    query: storage.queries
      .deleteFrom('intake')
      .where('kind', '=', kind)
      .where('module', '=', module)
      .where('voter', '=', voter)
      .compile(),
    rows: 1,
  };
}

const stateOf = queryTemplate(({ queries }) =>
  queries
    .selectFrom('intake')
    .select(['state', 'release'])
    .where('kind', '=', blank<GiftKind>('kind'))
    .where('module', '=', blank<string>('module'))
    .where('voter', '=', blank<string>('voter')),
);

/** Whether a gift counts, and since which release; undefined when it is not there. */
export async function readIntakeState(
  storage: Storage,
  kind: GiftKind,
  module: string,
  voter: string,
): Promise<Pick<IntakeTable, 'state' | 'release'> | undefined> {
  const { rows } = await storage.queries.executeQuery(stateOf(storage, { kind, module, voter }));
  return rows[0];
}

const countedBetween = queryTemplate(({ queries }) =>
  queries
    .selectFrom('intake')
    .select((builder) => builder.fn.countAll<number>().as('n'))
    .where('kind', '=', blank<GiftKind>('kind'))
    .where('module', '=', blank<string>('module'))
    .where('day', '>=', blank<number>('from'))
    .where('day', '<', blank<number>('before'))
    .where('state', '=', 'counted'),
);

/** Gifts a day the module got in the thirty days before a day, of those that count. */
export async function readDailyMean(
  storage: Storage,
  kind: GiftKind,
  module: string,
  day: number,
): Promise<number> {
  const days = intakeThresholds.meanDays;
  const values = { kind, module, from: day - days, before: day };
  const { rows } = await storage.queries.executeQuery(countedBetween(storage, values));
  return (rows[0]?.n ?? 0) / days;
}
