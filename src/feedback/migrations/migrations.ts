import type { Compilable, Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';
import { ratings } from './0001-ratings.ts';
import { comments } from './0002-comments.ts';
import { moderation } from './0003-moderation.ts';
import { team } from './0004-team.ts';
import { townAccounts } from './0005-town-accounts.ts';
import { desk } from './0006-desk.ts';
import { releasesAndIntake } from './0007-releases.ts';
import { answersToReports } from './0008-answers-to-reports.ts';
import { commentsByTime } from './0009-comments-by-time.ts';
import { objections } from './0010-objections.ts';
import { commentNetworks } from './0011-comment-networks.ts';

/**
 * All migrations in order; the version of the schema is how many have been applied. They only go forward, and one
 * that has been released is never changed: add another.
 */
export const migrations: readonly ((db: Kysely<Tables>) => readonly Compilable[])[] = [
  ratings,
  comments,
  moderation,
  team,
  townAccounts,
  desk,
  releasesAndIntake,
  answersToReports,
  commentsByTime,
  objections,
  commentNetworks,
];
