import { sql, type Compilable, type Kysely } from 'kysely';
import type { RoleFigureTable } from '../storage/intake-tables.ts';
import type { ModuleSettingTable, Tables } from '../storage/tables.ts';

/** Where each gift came from and whether it counts; ratings given before count from the next release. */
function intake(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('intake')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('module', 'text', (column) => column.notNull())
      .addColumn('voter', 'text', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('network', 'text')
      .addColumn('network_group', 'integer')
      .addColumn('profile', 'text', (column) => column.notNull())
      .addColumn('independent', 'integer', (column) => column.notNull().defaultTo(1))
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('pattern', 'text')
      .addColumn('release', 'integer')
      .addPrimaryKeyConstraint('intake_key', ['kind', 'module', 'voter']),
    db.schema.createIndex('intake_day').on('intake').columns(['kind', 'module', 'day', 'network']),
    db.schema.createIndex('intake_state').on('intake').columns(['state', 'day']),
    db.schema.createIndex('intake_release').on('intake').columns(['release']),
    db
      .insertInto('intake')
      .columns(['kind', 'module', 'voter', 'day', 'profile', 'independent', 'state'])
      .expression(
        db.selectFrom('rating').select([
          sql.lit('rating').as('kind'),
          'module',
          'voter',
          // Near enough to the German day: all of these lie in the past.
          sql<number>`updated_at / 86400000`.as('day'),
          sql.lit('').as('profile'),
          sql.lit(1).as('independent'),
          sql.lit('passed').as('state'),
        ]),
      ),
  ];
}

/** The public figures, written once a day, and what keeps processes out of each other's way while they are made. */
function releases(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('release')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('tag', 'text', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('released_on', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull()),
    db.schema
      .createTable('released_summary')
      .addColumn('module', 'text', (column) => column.primaryKey())
      .addColumn('summary', 'text', (column) => column.notNull()),
    db.schema
      .createTable('role_figure')
      .addColumn('module', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('released', 'text', (column) => column.notNull())
      .addColumn('history', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('role_figure_key', ['module', 'role']),
    // What was published of roles stays known: later figures must differ from it by enough people.
    db
      .insertInto('role_figure')
      .columns(['module', 'role', 'released', 'history', 'since'])
      .expression(
        db
          .selectFrom(
            sql
              .table<Pick<RoleFigureTable, 'module' | 'role' | 'released' | 'history'>>('role_tally')
              .as('tally'),
          )
          .select([
            'tally.module',
            'tally.role',
            'tally.released',
            'tally.history',
            sql.lit('{}').as('since'),
          ]),
      ),
    db.schema.dropTable('role_tally'),
    db.schema
      .createTable('lease')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull()),
  ];
}

/** What tells networks apart for a day, and counts their requests. */
function networks(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('day_key')
      .addColumn('day', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull()),
    db.schema
      .createTable('request_count')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('slot', 'bigint', (column) => column.notNull())
      .addColumn('n', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('request_count_key', ['key', 'slot']),
    db.schema.createIndex('request_count_slot').on('request_count').columns(['slot']),
  ];
}

/** Settings of modules without the counts that were kept beside every rating; a tag in place of a number. */
function settings(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('module_setting')
      .addColumn('module', 'text', (column) => column.primaryKey())
      .addColumn('tag', 'text', (column) => column.notNull())
      .addColumn('ratings', 'text', (column) => column.notNull())
      .addColumn('comments', 'text', (column) => column.notNull()),
    db
      .insertInto('module_setting')
      .columns(['module', 'tag', 'ratings', 'comments'])
      .expression(
        db
          .selectFrom(sql.table<Omit<ModuleSettingTable, 'tag'>>('module_state').as('state'))
          .select([
            'state.module',
            sql<string>`'r' || state.revision`.as('tag'),
            'state.ratings',
            'state.comments',
          ]),
      ),
    db.schema.dropTable('module_state'),
  ];
}

/** Marks of use, intake and daily releases; why something was done, in the log. */
export function releasesAndIntake(db: Kysely<Tables>): Compilable[] {
  return [
    db.schema
      .createTable('use_mark')
      .addColumn('module', 'text', (column) => column.notNull())
      .addColumn('voter', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('use_mark_key', ['module', 'voter']),
    db.schema.alterTable('log_entry').addColumn('reason', 'text'),
    ...intake(db),
    ...releases(db),
    ...networks(db),
    ...settings(db),
  ];
}
