import type { ConsoleMessage, Page, Request } from 'playwright-core';
import { expect, vi } from 'vitest';

/** The faults of a page that opens one address after another. */
export interface PageFaults {
  /**
   * Waits until all requests of the present address have ended, and returns the faults since the last call: messages,
   * errors, failed requests, requests to another host.
   */
  readonly take: () => Promise<readonly string[]>;
}

/** The error text of a request that was aborted, because the page was left or by the page itself. */
const aborted = 'net::ERR_ABORTED';

/**
 * Listens to a page. A request that ends because the test goes to the next address is not a fault: a browser requests
 * icons at any time after `load`. A request that the page itself aborts is a fault.
 * @param origin origin of the site, `http://127.0.0.1:40123`
 */
export function watchFaults(page: Page, origin: string): PageFaults {
  const seen: string[] = [];
  const own = ownRequests(page);
  page.on('console', (message) => seen.push(...consoleFault(message)));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') {
      seen.push(`request to another host: ${request.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    if (reason === aborted && !own.has(request)) return;
    seen.push(`request failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.push(`status ${response.status()}: ${response.url()}`);
  });
  return {
    take: async () => {
      await vi.waitFor(() => expect(own.open(), 'requests without an answer').toEqual([]), {
        timeout: 30_000,
        interval: 5,
      });
      return seen.splice(0);
    },
  };
}

function consoleFault(message: ConsoleMessage): readonly string[] {
  const isFault = ['error', 'warning'].includes(message.type());
  return isFault ? [`console: ${message.text()}`] : [];
}

/** The requests of the page's present address. */
interface OwnRequests {
  readonly has: (request: Request) => boolean;
  /** Addresses of the requests that have not ended. */
  readonly open: () => readonly string[];
}

/**
 * The requests of a new address begin with the request for it. Until its document replaces the previous one, all
 * other requests belong to the previous address.
 */
function ownRequests(page: Page): OwnRequests {
  let requests = new Map<Request, 'open' | 'ended'>();
  let isThere = false;
  page.on('request', (request) => {
    if (isOfNewAddress(page, request)) {
      requests = new Map();
      isThere = false;
    } else if (!isThere) return;
    requests.set(request, 'open');
  });
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) isThere = true;
  });
  const end = (request: Request) => {
    if (requests.has(request)) requests.set(request, 'ended');
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    has: (request) => requests.has(request),
    open: () =>
      [...requests].flatMap(([request, state]) => (state === 'open' ? [request.url()] : [])),
  };
}

function isOfNewAddress(page: Page, request: Request): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame();
}
