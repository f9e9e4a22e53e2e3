import type { WatchKind } from '../../src/domain/moderation/watch-kinds.ts';

/** A full list, with what would be costly if entries were patterns. */
export const findWatchedSample = Array.from({ length: 500 }, (_, n): { kind: WatchKind; pattern: string } =>
  n % 3 === 0
    ? { kind: 'link', pattern: `host-${n}.example` }
    : n % 3 === 1
      ? { kind: 'word', pattern: `wort${n}` }
      : { kind: 'word', pattern: `(a+)+${n}` },
);
