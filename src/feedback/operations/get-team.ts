import type { TeamMember } from '../../schemas/wire/team.ts';
import type { Storage } from '../storage/storage-port.ts';
import { findTeam } from '../storage/team-queries.ts';

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Everybody who was ever invited to the desk, by mail address. */
export async function getTeam(storage: Storage): Promise<TeamMember[]> {
  return (await findTeam(storage)).map(({ id, mail, role, state, subject, created_at, last_sign_in }) => ({
    id,
    mail,
    role,
    state,
    townAccount: subject !== null,
    since: dayOf(created_at),
    ...(last_sign_in === null ? {} : { lastSignIn: dayOf(Number(last_sign_in)) }),
  }));
}
