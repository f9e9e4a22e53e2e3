import type { TeamMember } from '../../schemas/wire/team.ts';
import { useDesk } from './desk-tools.ts';
import { teamCall } from './team-calls.ts';
import { useLoaded } from './use-loaded.ts';

/** Everybody else at the desk who can be given something; nobody while that is not known. */
export function useColleagues(): readonly TeamMember[] {
  const { session } = useDesk();
  const { value } = useLoaded(teamCall);
  return (value?.members ?? []).filter(({ id, state }) => id !== session.id && state === 'active');
}
