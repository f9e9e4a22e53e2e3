function ipv4Parts(address: string): number[] | undefined {
  const parts = address.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
    ? parts.map(Number)
    : undefined;
}

/** The eight groups of an IPv6 address, undefined when it is none. */
function ipv6Groups(address: string): number[] | undefined {
  const [head = '', tail, ...more] = address.split('::');
  if (more.length > 0) return undefined;
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...left, ...Array.from({ length: Math.max(missing, 0) }, () => '0'), ...right];
  return all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? all.map((group) => Number.parseInt(group, 16))
    : undefined;
}

/**
 * The network an address belongs to: the first 24 bits of IPv4, the first 56 of IPv6, which is what a household or
 * an office is usually given (RIPE-690). An address that is none counts to one common network.
 */
export function networkPrefix(address: string | undefined): string {
  const bare = (address ?? '').replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  const v4 = ipv4Parts(bare);
  if (v4 !== undefined) return `4:${v4.slice(0, 3).join('.')}`;
  const v6 = ipv6Groups(bare);
  if (v6 === undefined) return 'unknown';
  const [a = 0, b = 0, c = 0, d = 0] = v6;
  return `6:${[a, b, c, d & 0xff00].map((group) => group.toString(16)).join(':')}`;
}
