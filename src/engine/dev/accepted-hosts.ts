import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { OptionError } from '../build-options.ts';

/** The default address on which a server listens. */
export const loopbackAddress = '127.0.0.1';

const loopbackNames = ['localhost', loopbackAddress, '[::1]'];

/** The wildcard addresses, which listen on all interfaces. */
const wildcardAddresses: readonly string[] = ['0.0.0.0', '::'];

/**
 * Parses the value of `--host`: a host name or an IP address. IPv6 addresses may have brackets.
 * @returns the address to listen on
 * @throws OptionError if it is anything else, such as a URL or an address with a port
 */
export function listenAddress(given: string): string {
  const text = given.trim().toLowerCase();
  const address = /^\[.*\]$/.test(text) ? text.slice(1, -1) : text;
  if (address === 'localhost') return loopbackAddress;
  if (isIP(address) !== 0) return address;
  if (/^(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(address)) return address;
  throw new OptionError(
    `--host "${given}" is not an address — write a name or an IP address of this machine, without http:// and without a port`,
  );
}

/**
 * The hosts, in their form in URLs, for which a server answers requests: those of the loopback interface and the address
 * that it listens on. Others are refused because of DNS rebinding: a foreign page could point its own name to this
 * machine and then read its pages, including drafts.
 * @param address as `listenAddress` returns it
 */
export function acceptedHosts(address: string): ReadonlySet<string> {
  const others = wildcardAddresses.includes(address) ? [hostname(), ...ownAddresses()] : [address];
  return new Set([...loopbackNames, ...others.map(hostInUrl)]);
}

/** The address at which this machine reaches a server that listens on a given address. */
export function urlAddress(address: string): string {
  return wildcardAddresses.includes(address) ? loopbackAddress : address;
}

/** The hosts at which other machines reach a server, in their form in URLs; empty for a loopback address. */
export function exposedHosts(address: string): readonly string[] {
  if (/^127\./.test(address) || address === '::1') return [];
  return (wildcardAddresses.includes(address) ? ownAddresses() : [address]).map(hostInUrl);
}

/** An address in its form in URLs: `[fe80::1]` for `fe80:0:0:0:0:0:0:1`. */
export function hostInUrl(address: string): string {
  if (isIP(address) !== 6) return address.toLowerCase();
  return new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname;
}

function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ internal }) => !internal).map(({ address }) => address);
}
