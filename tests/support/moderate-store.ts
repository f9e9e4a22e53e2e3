import { join } from 'node:path';
import type { RejectionReason } from '../../src/domain/ratings/rejection-reasons.ts';
import { decideComment } from '../../src/feedback/operations/decide-comment.ts';
import { operator } from '../../src/feedback/operations/moderator-session.ts';
import { releaseFigures } from '../../src/feedback/operations/release-figures.ts';
import { replyAsEditors } from '../../src/feedback/operations/reply-as-editors.ts';
import { setModule } from '../../src/feedback/operations/set-module.ts';
import { findComment } from '../../src/feedback/storage/comment-queries.ts';
import { openSqliteStorage } from '../../src/feedback/storage/sqlite-storage.ts';
import type { Storage } from '../../src/feedback/storage/storage-port.ts';
import type { ModuleSettings } from '../../src/schemas/wire/moderation-request.ts';

/** What the operator does at the store of a running site, as the command line would, without starting it each time. */
export interface StoreModeration {
  readonly approve: (id: string) => Promise<void>;
  readonly reject: (id: string, reason: string, reasonKey?: RejectionReason) => Promise<void>;
  readonly reply: (id: string, text: string) => Promise<void>;
  readonly set: (module: string, settings: ModuleSettings) => Promise<void>;
  /** Releases the public figures now. */
  readonly release: () => Promise<void>;
}

/** @param data folder of the site's store */
export function moderateStore(data: string): StoreModeration {
  const within = async (work: (services: { storage: Storage; now: () => number }) => Promise<unknown>) => {
    const storage = openSqliteStorage(join(data, 'feedback.sqlite'));
    try {
      await work({ storage, now: Date.now });
    } finally {
      await storage.close();
    }
  };
  const revisionOf = async (storage: Storage, id: string) => (await findComment(storage, id))?.revision ?? 0;
  return {
    approve: (id) =>
      within(async (services) => {
        const revision = await revisionOf(services.storage, id);
        await decideComment(services, operator, id, { decision: 'approve', revision });
      }),
    reject: (id, reason, reasonKey) =>
      within(async (services) => {
        const revision = await revisionOf(services.storage, id);
        await decideComment(services, operator, id, {
          decision: 'reject',
          revision,
          reason,
          ...(reasonKey === undefined ? {} : { reasonKey }),
        });
      }),
    reply: (id, text) => within((services) => replyAsEditors(services, operator, id, text)),
    release: () => within((services) => releaseFigures({ ...services, releaseHour: 4 }, 'now')),
    set: (module, settings) => within((services) => setModule(services, operator, module, settings)),
  };
}
