import type { IncomingMessage } from 'node:http';

/** The path and query of a request. */
export interface SiteRequest {
  /** The decoded segments of the path: `['about', '']` for `/about/`. */
  readonly segments: readonly string[];
  /** With its question mark; '' if there is none. */
  readonly query: string;
}

/** Why a request is refused. */
export interface Refusal {
  /** HTTP status. */
  readonly status: 400 | 403 | 405;
  /** The body of the answer: one line. */
  readonly reason: string;
}

/**
 * Parses a request. Never throws.
 * @param hosts the accepted hosts: see `acceptedHosts`
 */
export function readSiteRequest(
  request: IncomingMessage,
  hosts: ReadonlySet<string>,
): SiteRequest | Refusal {
  const target = readTarget(request.url ?? '');
  if (!isAccepted(hostHeader(request), hosts)) return foreignHost;
  if (target === undefined) return badTarget;
  if (target.authority !== undefined && !isAccepted(target.authority, hosts)) return foreignHost;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, reason: 'this server answers GET and HEAD only' };
  }
  try {
    const segments = target.path.slice(1).split('/').map(decodeURIComponent);
    return { segments, query: target.query };
  } catch {
    return badTarget;
  }
}

/**
 * Whether a page of another site sent the request, according to the headers `Origin` and `Sec-Fetch-Site`
 * (https://www.w3.org/TR/fetch-metadata/). Programs that are not browsers send neither.
 */
export function isCrossOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host = '' } = headers;
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  const ownOrigin = origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`;
  return !ownOrigin || (site !== 'same-origin' && site !== 'none');
}

const badTarget: Refusal = { status: 400, reason: 'the URL of this request is not valid' };

const foreignHost: Refusal = {
  status: 403,
  reason:
    'this server does not answer under this name — open it as http://localhost with its port, ' +
    'or start it with --host and its address for other machines',
};

/** The Host header; undefined if there is none, or more than one. */
function hostHeader({ headersDistinct }: IncomingMessage): string | undefined {
  const { host = [] } = headersDistinct;
  return host.length === 1 ? host[0] : undefined;
}

/** Any port is accepted: a tunnel or a container may publish the server at another one. */
function isAccepted(authority: string | undefined, hosts: ReadonlySet<string>): boolean {
  const host = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(authority ?? '')?.[1];
  return host !== undefined && hosts.has(host.toLowerCase());
}

interface Target {
  /** Host and port, if the request names them: RFC 9112, section 3.2.2. */
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string;
}

function readTarget(url: string): Target | undefined {
  const parts = /^(?:http:\/\/([^/?#]+))?([^?#]*)(\?[^#]*)?/i.exec(url);
  const [, authority, path = '', query = ''] = parts ?? [];
  const absolute = path === '' && authority !== undefined ? '/' : path;
  return absolute.startsWith('/') ? { authority, path: absolute, query } : undefined;
}
