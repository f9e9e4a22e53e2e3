import type { ReportRequest } from '../../schemas/wire/report-request.ts';
import { newId } from '../storage/new-id.ts';
import { seal } from '../guard/seal.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { announce, findComment } from '../storage/comment-queries.ts';
import { addReport, hasReported } from '../storage/report-queries.ts';
import { WriteMismatch, type WriteSet } from '../storage/write-set.ts';

/** The module of a published comment. Throws Problem `not-found` for any other id. */
export async function moduleOfPublished(services: Services, id: string): Promise<string> {
  const comment = await findComment(services.storage, id);
  if (comment?.state !== 'published') throw new Problem('not-found');
  return comment.module;
}

/** Tells the editors what is wrong with a published comment. A second report of the same visitor changes nothing. */
export async function reportComment(
  services: Services,
  id: string,
  secret: string,
  request: ReportRequest,
  alongside: WriteSet,
): Promise<void> {
  const { storage } = services;
  const reporter = await services.hash('report', id, secret);
  if (await hasReported(storage, id, reporter)) return;
  const now = services.now();
  const report = {
    id: newId(now),
    comment: id,
    reporter,
    reason: request.reason,
    text: request.text ?? null,
    state: 'open',
    created_at: now,
    contact: request.contact === undefined ? null : await seal(services.hash, request.contact),
  } as const;
  const mail = {
    id: newId(now),
    kind: 'report-waiting',
    subject: report.id,
    created_at: now,
    sent_at: null,
  } as const;
  try {
    const receipt = { ...mail, id: newId(now), kind: 'report-received' } as const;
    await storage.write([
      addReport(storage, report),
      ...alongside,
      announce(storage, mail),
      ...(report.contact === null ? [] : [announce(storage, receipt)]),
    ]);
  } catch (error) {
    if (!(error instanceof WriteMismatch && error.mismatch === 'replay')) throw error;
  }
}
