function ipv4Parts(address: string): number[] | undefined {
  const parts = address.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
    ? parts.map(Number)
    : undefined;
}

/** The groups of a part of an IPv6 address; the last two of all may be written as IPv4 (RFC 4291, section 2.2). */
function groupsOf(text: string, isLast: boolean): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const [a, b, c, d] = (isLast ? ipv4Parts(parts.at(-1) ?? '') : undefined) ?? [];
  const embedded = a === undefined ? [] : [a * 256 + (b ?? 0), (c ?? 0) * 256 + (d ?? 0)];
  const written = a === undefined ? parts : parts.slice(0, -1);
  if (!written.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return undefined;
  return [...written.map((part) => Number.parseInt(part, 16)), ...embedded];
}

/** The eight groups of an IPv6 address, undefined when it is none. */
function ipv6Groups(address: string): number[] | undefined {
  const [head = '', tail, ...more] = address.split('::');
  const left = groupsOf(head, tail === undefined);
  const right = tail === undefined ? [] : groupsOf(tail, true);
  if (more.length > 0 || left === undefined || right === undefined) return undefined;
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...left, ...Array.from({ length: Math.max(missing, 0) }, () => 0), ...right];
}

/**
 * The network an address belongs to: the first 24 bits of IPv4, the first 48 of IPv6. A household or an office is usually
 * given 56 of those (RIPE-690), but whoever is given 48 has 256 such networks; counting the larger one counts both. An
 * address that is none counts to one common network.
 */
export function networkPrefix(address: string | undefined): string {
  const bare = (address ?? '').replace(/%.*$/, '');
  const v4 = ipv4Parts(bare);
  if (v4 !== undefined) return `4:${v4.slice(0, 3).join('.')}`;
  const v6 = ipv6Groups(bare);
  if (v6 === undefined) return 'unknown';
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = v6;
  // IPv4 in the clothes of IPv6 (RFC 4291, section 2.5.5.2), as sockets for both give it.
  if (a + b + c + d + e === 0 && f === 0xffff) return `4:${[g >> 8, g & 0xff, h >> 8].join('.')}`;
  return `6:${[a, b, c].map((group) => group.toString(16)).join(':')}`;
}
