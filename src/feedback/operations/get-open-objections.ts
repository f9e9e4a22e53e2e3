import type { OpenObjections } from '../../schemas/wire/objection.ts';
import { findAssignments } from '../storage/assignment-queries.ts';
import { findComment } from '../storage/comment-queries.ts';
import { findModerator } from '../storage/moderator-queries.ts';
import { findOpenObjections } from '../storage/objection-queries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { mayDecide } from './decide-objection.ts';
import type { Moderator } from './moderator-session.ts';
import { makeToModerated } from './to-moderated.ts';

const pageSize = 50;

/** How somebody is named whose id stands in the store; undefined when nobody knows. */
async function nameOf(storage: Storage, id: string | null): Promise<string | undefined> {
  if (id === null || id === 'operator') return id ?? undefined;
  return (await findModerator(storage, id))?.mail;
}

/** The oldest objections nobody has decided on, each with the comment it is about. */
export async function getOpenObjections(
  storage: Storage,
  moderator: Pick<Moderator, 'id'>,
): Promise<OpenObjections> {
  const toModerated = await makeToModerated(storage);
  const assignments = await findAssignments(storage);
  const objections: OpenObjections['objections'] = [];
  for (const objection of await findOpenObjections(storage, pageSize)) {
    const comment = await findComment(storage, objection.comment);
    if (comment === undefined) continue;
    const assignee = assignments.get(objection.id);
    const decider = await nameOf(storage, objection.decider);
    objections.push({
      id: objection.id,
      text: objection.text,
      createdAt: new Date(objection.created_at).toISOString(),
      comment: toModerated(comment),
      ...(decider === undefined ? {} : { decider }),
      ...(assignee === undefined ? {} : { assignee }),
      mayDecide: await mayDecide(storage, moderator, objection),
    });
  }
  return { objections };
}
