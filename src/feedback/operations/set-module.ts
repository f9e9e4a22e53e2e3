import type { ModuleSettings } from '../../schemas/wire/moderation-request.ts';
import type { Services } from '../services.ts';
import { setOpenness } from '../storage/module-settings.ts';
import { logAction } from '../storage/queue-queries.ts';
import type { Moderator } from './moderator-session.ts';

/** Opens a module for ratings and comments, makes it read-only, or closes it. */
export async function setModule(
  services: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  module: string,
  settings: ModuleSettings,
): Promise<void> {
  const action = `set ratings=${settings.ratings} comments=${settings.comments}`;
  const entry = { moderator: moderator.id, action, subject: module, at: services.now() };
  await services.storage.write([
    ...setOpenness(services.storage, module, settings),
    logAction(services.storage, entry),
  ]);
}
