import { pino } from 'pino';
import type { LogEvent } from '../app.ts';

/**
 * Writes one JSON line per answer. An event names the pattern of the route, never the path, and holds no address,
 * secret or body; of a failure only kind and place are written, because its message may quote what was sent.
 */
export function createLog(level: string): (event: LogEvent) => void {
  const logger = pino({ level, base: undefined });
  return ({ cause, ...event }) => {
    if (event.status < 500) {
      logger.info(event, 'answered');
      return;
    }
    const failure =
      cause instanceof Error ? { kind: cause.name, stack: placesOf(cause), ...codeOf(cause) } : {};
    logger.error({ ...event, ...failure }, 'failed');
  };
}

function placesOf(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
}

function codeOf(error: Error): { reason?: string } {
  return 'code' in error && typeof error.code === 'string' ? { reason: error.code } : {};
}
