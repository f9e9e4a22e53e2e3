import { BlockList } from 'node:net';
import { describe, expect, test } from 'vitest';
import { clientPeer, createProxyList } from '../../src/feedback/entry/trusted-address.ts';
import { networkPrefix } from '../../src/feedback/guard/network-prefix.ts';

describe('the network of an address', () => {
  test.each([
    ['192.0.2.1', '192.0.2.254', true],
    ['192.0.2.1', '192.0.3.1', false],
    ['192.0.2.1', '::ffff:192.0.2.77', true],
    ['2001:db8:1:2ff::1', '2001:db8:1:200:a:b:c:d', true],
    ['2001:db8:1:200::1', '2001:db8:1:300::1', true],
    ['2001:db8:1::1', '2001:db8:2::1', false],
    ['192.0.2.1', '::ffff:c000:24d', true],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201', true],
    ['2001:0db8:0001:0200::1', '2001:db8:1:200::1%eth0', true],
    ['::1', '::2', true],
    ['192.0.2.1', '2001:db8::1', false],
  ])('of %s and %s is the same: %s', (a, b, same) => {
    expect(networkPrefix(a) === networkPrefix(b)).toBe(same);
  });

  test.each([
    '',
    'x',
    '1.2.3',
    '1.2.3.4.5',
    '999.1.1.1',
    ':::',
    '1::2::3',
    '12345::',
    '::1.2.3',
    '1.2.3.4::',
    undefined,
  ])('of the non-address %s is the common one', (address) => {
    expect(networkPrefix(address)).toBe('unknown');
  });
});

describe('the address of a client', () => {
  const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value });
  const proxies = createProxyList(['10.0.0.0/8', '2001:db8::/32']);

  test('is the peer when no proxy is trusted, whatever the headers say', () => {
    const headers = new Headers({
      'x-forwarded-for': '198.51.100.1',
      'x-real-ip': '198.51.100.2',
      forwarded: 'for=198.51.100.3',
      'cf-connecting-ip': '198.51.100.4',
    });
    expect(clientPeer('192.0.2.1', headers, new BlockList())).toEqual({ address: '192.0.2.1' });
    expect(clientPeer('192.0.2.1', headers, proxies)).toEqual({ address: '192.0.2.1' });
  });

  test.each([
    ['10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '203.0.113.9, 198.51.100.1, 10.1.1.1', '198.51.100.1'],
    ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['2001:db8::5', '2001:470::1', '2001:470::1'],
    ['10.0.0.1', '203.0.114.7:51234', '203.0.114.7'],
    ['10.0.0.1', '[2001:470::1]:443', '2001:470::1'],
    ['10.0.0.1', '[2001:470::1]', '2001:470::1'],
    ['10.0.0.1', 'fe80::1%eth0', 'fe80::1'],
    ['10.0.0.1', '"[2001:470::1]:443"', '2001:470::1'],
    ['10.0.0.1', 'unknown, 198.51.100.1:1', '198.51.100.1'],
    ['10.0.0.1', '10.0.0.2:80, 10.0.0.3:81', '10.0.0.2'],
    ['10.0.0.1', `${'203.0.113.9, '.repeat(199)}198.51.100.1`, '198.51.100.1'],
    ['10.0.0.1', '', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.2', '10.0.0.2'],
  ])('behind the trusted proxy %s saying %s is %s', (peer, header, expected) => {
    expect(clientPeer(peer, forwarded(header), proxies)).toEqual({ address: expected });
  });

  test.each(['unknown', '<script>', '198.51.100.1, unknown', '_hidden', '1.2.3.4:x', '[::1', '999.1.1.1:80'])(
    'is unclear when the trusted proxy says %s',
    (header) => {
      expect(clientPeer('10.0.0.1', forwarded(header), proxies)).toEqual({
        address: undefined,
        isUnclear: true,
      });
    },
  );

  test('needs a list of real networks', () => {
    expect(() => createProxyList(['10.0.0.0/99'])).toThrow(RangeError);
    expect(() => createProxyList(['proxy'])).toThrow(RangeError);
  });
});
