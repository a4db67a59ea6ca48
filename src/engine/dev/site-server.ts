import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { OptionError } from '../build-options.ts';
import { acceptedHosts, hostInUrl, loopbackAddress, urlAddress } from './accepted-hosts.ts';
import { ReloadChannel } from './reload-channel.ts';
import { answerRequest } from './site-answer.ts';

/** A running server of one folder. */
export interface SiteServer {
  /** `http://127.0.0.1:8080/` */
  readonly url: string;
  readonly port: number;
  /** Tells open pages that the folder has changed. */
  readonly reload: () => void;
  /** Ends open connections too. */
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** The port to try first; if it is in use, the next free one is taken. 0 for any. */
  readonly port: number;
  /** Address to listen on, as `listenAddress` returns it; loopback by default. */
  readonly host?: string;
  /** Path under which the site was built: `/` or `/news/`. */
  readonly basePath: string;
  /** Whether open pages follow `reload`; they get a script then. */
  readonly liveReload: boolean;
}

/** How many ports are tried. */
const mostPorts = 11;

/** In milliseconds. A client that has not sent its whole request by then is cut off. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2000,
};

/**
 * Serves a folder, with its `404.html` for what is not there. Every request gets an answer, and none
 * ends the server.
 * @param folder absolute path
 * @throws OptionError if the server cannot listen there
 */
export async function serveFolder(folder: string, options: ServeOptions): Promise<SiteServer> {
  const { host = loopbackAddress, basePath, liveReload } = options;
  const channel = liveReload ? new ReloadChannel() : undefined;
  const site = { folder, basePath, hosts: acceptedHosts(host), channel };
  const server = createServer(patience, (request, response) => {
    void answerRequest(request, response, site);
  });
  server.on('connect', (_, socket) => refuseTunnel(socket));
  const port = await listen(server, host, options.port);
  // Such as a connection that cannot be taken since too many files are open: others go on.
  server.on('error', () => {});
  return {
    url: `http://${hostInUrl(urlAddress(host))}:${port}${basePath}`,
    port,
    reload: () => channel?.reload(),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** CONNECT asks a proxy for a way to another host; Node leaves the socket to us. */
function refuseTunnel(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  const lines = ['HTTP/1.1 405 Method Not Allowed', 'allow: GET, HEAD', 'content-length: 0'];
  socket.end(`${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
}

/** @returns the port on which the server listens now */
async function listen(server: Server, host: string, first: number): Promise<number> {
  const last = Math.min(first + mostPorts - 1, 65_535);
  for (let port = first; port <= last; port += 1) {
    if (await canListen(server, host, port)) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    }
  }
  throw new OptionError(`ports ${first} to ${last} are in use — choose another with --port`);
}

/** Listens, unless the port is in use. */
async function canListen(server: Server, host: string, port: number): Promise<boolean> {
  try {
    server.listen({ port, host });
    await once(server, 'listening');
    return true;
  } catch (error) {
    const fault = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (fault === 'EADDRINUSE') return false;
    throw listenError(fault, host, port) ?? error;
  }
}

/** Says what to do if the operator can help it. */
function listenError(fault: string, host: string, port: number): OptionError | undefined {
  if (fault === 'EACCES') {
    return new OptionError(`port ${port} needs more rights — choose one above 1023 with --port`);
  }
  if (!noSuchAddress.includes(fault)) return undefined;
  return new OptionError(
    `--host ${host} is not an address of this machine — leave it out, or give one that is`,
  );
}

const noSuchAddress = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EAFNOSUPPORT'];
