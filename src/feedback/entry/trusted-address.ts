import { BlockList, isIP } from 'node:net';

/**
 * Who may tell us whose request a connection carries.
 * @param proxies addresses or networks such as `10.0.0.0/8`
 * @throws RangeError naming the part that is no address
 */
export function createProxyList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIP(address);
    if (family === 0) throw new RangeError(proxy);
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const prefix = bits === undefined ? (family === 4 ? 32 : 128) : Number(bits);
    if (!Number.isInteger(prefix) || prefix < 0 || prefix > (family === 4 ? 32 : 128))
      throw new RangeError(proxy);
    list.addSubnet(address, prefix, type);
  }
  return list;
}

function isListed(list: BlockList, address: string): boolean {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(bare);
  return family !== 0 && list.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * The address a request came from. `X-Forwarded-For` is believed only as far as trusted proxies wrote it: read from
 * the right, the first address that is no trusted proxy. No other header is looked at.
 *
 * @param peer address of the other end of the connection
 */
export function clientAddress(
  peer: string | undefined,
  headers: Headers,
  proxies: BlockList,
): string | undefined {
  let address = peer;
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  while (address !== undefined && isListed(proxies, address)) {
    const hop = hops.pop();
    // What is no address ends the chain: further left anybody may have written anything.
    if (hop === undefined || isIP(hop) === 0) return address;
    address = hop;
  }
  return address;
}
