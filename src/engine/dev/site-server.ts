import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { OptionError } from '../build-options.ts';
import { errorCode } from '../cache/error-code.ts';
import { acceptedHosts, hostInUrl, loopbackAddress, urlAddress } from './accepted-hosts.ts';
import type { ProblemPages } from './problems/problem-pages.tsx';
import { ReloadChannel } from './reload-channel.ts';
import { answerRequest, type ServedSite } from './site-answer.ts';

/** A running server of one folder. */
export interface SiteServer {
  /** `http://127.0.0.1:8080/` */
  readonly url: string;
  readonly port: number;
  /** Reloads open pages after a build. @param basePath path of the base URL, if it may have changed */
  readonly reload: (basePath?: string) => void;
  /** Shows problems over all pages, until the next reload. */
  readonly showProblems: (problems: ProblemPages) => void;
  /** Stops the server and closes open connections. */
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** The first port to try; if it is in use, the next free one is used. 0 for any. */
  readonly port: number;
  /** Address to listen on, as `listenAddress` returns it; loopback by default. */
  readonly host?: string;
  /** Path of the base URL: `/` or `/news/`. */
  readonly basePath: string;
  /** Whether pages get the script that `reload` needs. */
  readonly liveReload: boolean;
  /** Renders the page `/_desk/`; see `ServedSite`. */
  readonly desk?: ServedSite['desk'];
  /** Resolves when a file can be sent; see `ServedSite`. */
  readonly whenCurrent?: ServedSite['whenCurrent'];
}

/** How many ports to try. */
const maxPorts = 11;

/** In milliseconds. The connection is closed if a client has not sent its complete request by then. */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2000,
};

/**
 * Serves a folder, with its `404.html` for missing pages. Every request gets an answer, and none stops the server.
 * @param folder absolute path
 * @throws OptionError if the server cannot listen there
 */
export async function serveFolder(folder: string, options: ServeOptions): Promise<SiteServer> {
  const {
    host = loopbackAddress,
    basePath,
    liveReload,
    desk,
    whenCurrent = async () => {},
  } = options;
  const channel = liveReload ? new ReloadChannel() : undefined;
  const hosts = acceptedHosts(host);
  const site: ServedSite = { folder, basePath, hosts, channel, desk, whenCurrent };
  const server = createServer(timeouts, (request, response) => {
    void answerRequest(request, response, site);
  });
  server.on('connect', (_, socket) => refuseTunnel(socket));
  const port = await listen(server, host, options.port);
  // For example if too many files are open for another connection. The open connections continue.
  server.on('error', () => {});
  return {
    url: `http://${hostInUrl(urlAddress(host))}:${port}${basePath}`,
    port,
    reload: (newPath = site.basePath) => {
      site.basePath = newPath;
      channel?.reload();
    },
    showProblems: (problems) => channel?.showProblems(problems),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Refuses CONNECT, the request for a tunnel through a proxy. Node leaves its socket open. */
function refuseTunnel(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  const lines = ['HTTP/1.1 405 Method Not Allowed', 'allow: GET, HEAD', 'content-length: 0'];
  socket.end(`${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
}

/** @returns the port on which the server listens */
async function listen(server: Server, host: string, first: number): Promise<number> {
  const last = Math.min(first + maxPorts - 1, 65_535);
  for (let port = first; port <= last; port += 1) {
    if (await canListen(server, host, port)) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    }
  }
  const all = first === last ? `port ${first} is` : `ports ${first} to ${last} are`;
  throw new OptionError(`${all} in use — choose another with --port`);
}

/** Listens, unless the port is in use. */
async function canListen(server: Server, host: string, port: number): Promise<boolean> {
  try {
    server.listen({ port, host });
    await once(server, 'listening');
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE') return false;
    throw listenError(code, host, port) ?? error;
  }
}

/** An error with advice; undefined for unexpected errors. */
function listenError(code: string, host: string, port: number): OptionError | undefined {
  if (code === 'EACCES') {
    return new OptionError(`port ${port} needs more rights — choose one above 1023 with --port`);
  }
  if (!noSuchAddress.includes(code)) return undefined;
  return new OptionError(
    `--host ${host} is not an address of this machine — leave it out, or give one that is`,
  );
}

const noSuchAddress = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EAFNOSUPPORT'];
