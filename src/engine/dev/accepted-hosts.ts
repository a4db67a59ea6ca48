import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { OptionError } from '../build-options.ts';

/** The default address on which a server listens. */
export const loopbackAddress = '127.0.0.1';

const loopbackNames = ['localhost', loopbackAddress, '[::1]'];

/** These stand for every address of the machine. */
const everyAddress: readonly string[] = ['0.0.0.0', '::'];

/**
 * Reads the value of `--host`: a name or an IP address, an IPv6 one with or without brackets.
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
 * The hosts, as they stand in a URL, under which a server may be asked for its pages. A foreign page
 * can lead its own name to this machine (DNS rebinding) and then read what it answers, drafts too: so
 * no name is answered but those of the loopback interface and the address that was asked for.
 * @param address as `listenAddress` returns it
 */
export function acceptedHosts(address: string): ReadonlySet<string> {
  const others = everyAddress.includes(address) ? [hostname(), ...ownAddresses()] : [address];
  return new Set([...loopbackNames, ...others.map(hostInUrl)]);
}

/** The address by which this machine reaches a server that listens on another one. */
export function urlAddress(address: string): string {
  return everyAddress.includes(address) ? loopbackAddress : address;
}

/** The addresses, as hosts of URLs, at which other machines reach a server; none on loopback. */
export function exposedHosts(address: string): readonly string[] {
  if (/^127\./.test(address) || address === '::1') return [];
  return (everyAddress.includes(address) ? ownAddresses() : [address]).map(hostInUrl);
}

/** An address as it stands in a URL: `[fe80::1]` for `fe80:0:0:0:0:0:0:1`. */
export function hostInUrl(address: string): string {
  if (isIP(address) !== 6) return address.toLowerCase();
  return new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname;
}

function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ internal }) => !internal).map(({ address }) => address);
}
