import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { OptionError } from '../../../src/engine/build-options.ts';
import {
  acceptedHosts,
  exposedHosts,
  listenAddress,
} from '../../../src/engine/dev/accepted-hosts.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

describe('listenAddress', () => {
  test.each([
    ['localhost', '127.0.0.1'],
    ['127.0.0.1', '127.0.0.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['192.168.1.5', '192.168.1.5'],
    ['::1', '::1'],
    ['[::1]', '::1'],
    ['[FE80::1]', 'fe80::1'],
    ['Desk.Local', 'desk.local'],
  ])('accepts %s', (given, address) => {
    expect(listenAddress(given)).toBe(address);
  });

  test.each([
    '',
    ' ',
    'http://desk.local',
    'desk.local:8080',
    '127.0.0.1:80',
    '[::1]:80',
    '1.2.3',
    'a b',
    '*',
    'a/b',
    '-x',
  ])('refuses "%s" with advice', (given) => {
    expect(() => listenAddress(given)).toThrow(OptionError);
    expect(() => listenAddress(given)).toThrow(
      'is not an address — write a name or an IP address of this machine, without http:// and without a port',
    );
  });
});

describe('acceptedHosts', () => {
  test.each([
    ['127.0.0.1', loopback],
    ['::1', loopback],
    ['127.0.0.2', [...loopback, '127.0.0.2']],
    ['192.168.1.5', [...loopback, '192.168.1.5']],
    ['desk.local', [...loopback, 'desk.local']],
    ['fe80:0:0::1', [...loopback, '[fe80::1]']],
  ])('%s', (address, hosts) => {
    expect([...acceptedHosts(address)]).toEqual(hosts);
  });

  test.each(['0.0.0.0', '::'])('%s: all names of this machine, and no others', (every) => {
    const hosts = acceptedHosts(every);
    expect([...hosts]).toEqual(expect.arrayContaining([...loopback, hostname().toLowerCase()]));
    expect(hosts.has(every)).toBe(false);
  });
});

test('exposedHosts: the hosts at which other machines reach the server', () => {
  expect(['127.0.0.1', '127.1.2.3', '::1'].flatMap(exposedHosts)).toEqual([]);
  expect(exposedHosts('192.168.1.5')).toEqual(['192.168.1.5']);
  expect(exposedHosts('fe80::1')).toEqual(['[fe80::1]']);
});
