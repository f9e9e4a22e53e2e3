import type { Services } from '../services.ts';
import { failuresLast } from './slow-guessing.ts';
import { oldestSlot } from '../guard/rate-limiter.ts';
import { forgetRequests } from '../storage/request-counts.ts';
import { noteRun } from '../storage/upkeep-queries.ts';

/** How long things are kept, in days. */
export interface Retention {
  /** Rejected comments, so that their authors can read why and object: half a year, as Article 20 of Regulation (EU) 2022/2065 asks. */
  readonly rejectedComments: number;
  /** Reports and objections somebody has decided on. */
  readonly decidedReports: number;
  /** The log of what moderators did. */
  readonly log: number;
  /** Answers kept for repeated requests, and mails that were sent. */
  readonly traces: number;
}

export const defaultRetention: Retention = {
  rejectedComments: 180,
  decidedReports: 180,
  log: 365,
  traces: 7,
};

const day = 86_400_000;

/**
 * Removes what is no longer needed: run out sessions, invitations, challenges and counts of requests at once, the rest after its time.
 * Notes when it ran, for the moderators. Safe to run at any time and in several processes.
 */
export async function applyRetention(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  retention: Retention = defaultRetention,
): Promise<void> {
  const { queries } = storage;
  const time = now();
  const before = (days: number) => time - days * day;
  const compiled = [
    queries
      .deleteFrom('comment')
      .where('state', '=', 'rejected')
      .where('updated_at', '<', before(retention.rejectedComments))
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('comment as reply')
              .select('reply.id')
              .whereRef('reply.parent', '=', 'comment.id'),
          ),
        ),
      )
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('objection')
              .select('objection.id')
              .whereRef('objection.comment', '=', 'comment.id')
              .where('objection.state', '=', 'open'),
          ),
        ),
      ),
    queries
      .deleteFrom('objection')
      .where((where) =>
        where.or([
          where('decided_at', '<', before(retention.decidedReports)),
          where.not(
            where.exists(
              where
                .selectFrom('comment')
                .select('comment.id')
                .whereRef('comment.id', '=', 'objection.comment'),
            ),
          ),
        ]),
      ),
    queries
      .deleteFrom('report')
      .where('state', '!=', 'open')
      .where('created_at', '<', before(retention.decidedReports)),
    queries.deleteFrom('log_entry').where('at', '<', before(retention.log)),
    queries.deleteFrom('idempotency').where('created_at', '<', before(retention.traces)),
    queries.deleteFrom('outbox').where('sent_at', '<', before(retention.traces)),
    queries.deleteFrom('spent_challenge').where('expires_at', '<', time),
    queries.deleteFrom('failed_sign_in').where('at', '<', time - failuresLast),
    queries.deleteFrom('ceremony').where('expires_at', '<', time),
    queries.deleteFrom('invitation').where('expires_at', '<', time),
    queries.deleteFrom('session').where('created_at', '<', time - day),
  ];
  const { rejectedComments, decidedReports, log } = retention;
  await storage.write([
    ...compiled.map((query) => ({ query: query.compile() })),
    forgetRequests(storage, oldestSlot(time)),
    noteRun(storage, 'retention', { at: time, days: { rejectedComments, decidedReports, log } }),
  ]);
}
