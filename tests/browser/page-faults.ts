import type { ConsoleMessage, Page, Request } from 'playwright-core';
import { expect, vi } from 'vitest';

/** What goes wrong in a page that opens one address after another. */
export interface PageFaults {
  /**
   * Waits until everything has ended that the present address asked for, and returns what went wrong
   * since the last call: messages, errors, failed requests, requests to another host.
   */
  readonly take: () => Promise<readonly string[]>;
}

/** The text of a request that ended because its page was left, or was ended by the page itself. */
const aborted = 'net::ERR_ABORTED';

/**
 * Listens to a page. A request that ends because the test goes to the next address is no fault: a
 * browser asks for icons after `load`, whenever it has time. One that the page itself gives up is.
 * @param origin of the site, `http://127.0.0.1:40123`
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
  /** Addresses of those that have not ended. */
  readonly open: () => readonly string[];
}

/**
 * A new address begins with the request for it. What is asked for before its document has taken the
 * place of the one before belongs to that one.
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
