import { StorageBusy, StorageFull } from './storage-port.ts';

// Messages of https://developers.cloudflare.com/d1/observability/debug-d1/ and of SQLite below; D1 gives no codes.
const full = /SQLITE_FULL|database or disk is full|exceeded maximum DB size/i;
const refused = /SQLITE_BUSY|overloaded|requests queued/i;
const lost =
  /Network connection lost|reset because|to be reset|internal error|exceeded timeout|transient issue/i;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether D1 certainly did nothing. After a lost connection nobody knows, so that must not be repeated unasked. */
export function isRefusedByD1(error: unknown): boolean {
  return refused.test(messageOf(error));
}

/** Translates an error of D1 to the words of the storage port; one without a translation is given back as it is. */
export function fromD1Error(error: unknown): unknown {
  const message = messageOf(error);
  if (full.test(message)) return new StorageFull(error);
  return refused.test(message) || lost.test(message) ? new StorageBusy(error) : error;
}
