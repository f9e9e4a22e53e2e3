import { BlockList, isIP } from 'node:net';
import type { Peer } from '../routes/route.ts';

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
 * The address in an entry of `X-Forwarded-For`, which some proxies write with a port (`203.0.114.7:51234`,
 * `[2001:db8::1]:443`), in brackets, in quotes or with the zone of an interface. Undefined when it is none (`unknown`).
 */
function addressIn(entry: string): string | undefined {
  const bare = entry.trim().replace(/^"(.*)"$/, '$1');
  const inBrackets = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(bare)?.[1];
  const withPort = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(bare)?.[1];
  const address = (inBrackets ?? withPort ?? bare).replace(/%.*$/, '');
  return isIP(address) === 0 ? undefined : address;
}

/**
 * The address a request came from. `X-Forwarded-For` is believed only as far as trusted proxies wrote it: read from
 * the right, the first address that is no trusted proxy. No other header is looked at.
 *
 * @param peer address of the other end of the connection
 * @returns who asks; `isUnclear` when a trusted proxy names somebody who has no address: such requests must not all count
 *   for the proxy
 */
export function clientPeer(peer: string | undefined, headers: Headers, proxies: BlockList): Peer {
  let address = peer;
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').filter((hop) => hop.trim() !== '');
  while (address !== undefined && isListed(proxies, address)) {
    const hop = hops.pop();
    // The proxy itself asks, or all on the way are proxies.
    if (hop === undefined) return { address };
    address = addressIn(hop);
    // Further left anybody may have written anything.
    if (address === undefined) return { address, isUnclear: true };
  }
  return { address };
}
