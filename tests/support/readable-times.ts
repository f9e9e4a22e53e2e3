const uuid = /[\da-f]{8}-[\da-f]{4}-([\da-f])[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/gi;
const gregorianOffset = 12_219_292_800_000;

/** The time a UUID tells: versions 7, 6 and 1 hold one (RFC 9562, sections 5.1, 5.6 and 5.7). UTC milliseconds. */
function timeOfUuid(id: string): number | undefined {
  const hex = id.replaceAll('-', '');
  const ticks = {
    1: hex.slice(13, 16) + hex.slice(8, 12) + hex.slice(0, 8),
    6: hex.slice(0, 12) + hex.slice(13, 16),
  };
  if (hex[12] === '7') return Number.parseInt(hex.slice(0, 12), 16);
  if (hex[12] === '6') return Number.parseInt(ticks[6], 16) / 10_000 - gregorianOffset;
  if (hex[12] === '1') return Number.parseInt(ticks[1], 16) / 10_000 - gregorianOffset;
  return undefined;
}

/** Everything in a text that may hold more text, as everybody can read it: base64 in both alphabets. */
function hiddenTexts(text: string): string[] {
  return [...text.matchAll(/[\w+/-]{20,}={0,2}/g)].map(([token]) =>
    Buffer.from(token, 'base64url').toString('latin1'),
  );
}

/**
 * Times of day that can be read out of a text: written ones, counts of milliseconds or seconds, ids that hold a time, and
 * all of these once more in what is only encoded.
 *
 * @param near UTC milliseconds; counts and ids are taken for a time when they lie within a year of it
 * @returns what was found; empty when only days can be read
 */
export function readableTimes(text: string, near: number): string[] {
  const isNear = (time: number) => Math.abs(time - near) < 366 * 86_400_000;
  const own = (one: string) => [
    ...(one.match(/\d{4}-\d\d-\d\dT(?!00:00:00(?:\.000)?Z)\d\d:\d\d[^\s"<]*/g) ?? []),
    ...(one.match(/\b\d\d:\d\d:\d\d GMT/g) ?? []),
    ...(one.match(/(?<!\d)\d{10}(?:\d{3})?(?!\d)/g) ?? []).filter((digits) =>
      isNear(Number(digits) * (digits.length === 10 ? 1000 : 1)),
    ),
    ...[...one.matchAll(uuid)].flatMap(([id]) => (isNear(timeOfUuid(id) ?? 0) ? [id] : [])),
  ];
  return [...own(text), ...hiddenTexts(text).flatMap(own)];
}
