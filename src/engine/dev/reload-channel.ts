import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageScript } from './page-script.ts';
import type { ProblemPages } from './problems/problem-pages.tsx';
import { isCrossOrigin } from './site-request.ts';

/** These cannot be files of a site, since names that start with a dot are not served. */
const scriptPath = '.dateline/reload.js';
const eventsPath = '.dateline/reload';

/**
 * Notifies open pages of a new version of the site, and of problems that prevent one, with server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 */
export class ReloadChannel {
  readonly #session = randomUUID();
  readonly #listeners = new Set<ServerResponse>();
  #count = 0;
  #problems: ProblemPages | undefined;

  /** Adds the script to a page, with the current version. */
  pageWithScript(html: string): string {
    const tag = `<script defer src="/${scriptPath}" data-version="${this.#version}"></script>`;
    const end = html.indexOf('</head>');
    return end === -1 ? html + tag : html.slice(0, end) + tag + html.slice(end);
  }

  /** Answers requests for the script and for its events; returns false for any other path. */
  answer(request: IncomingMessage, response: ServerResponse, path: readonly string[]): boolean {
    const requested = path.join('/');
    if (requested !== scriptPath && requested !== eventsPath) return false;
    response.setHeader('cache-control', 'no-store');
    if (isCrossOrigin(request)) {
      response.writeHead(403, { 'content-type': 'text/plain' });
      response.end('this channel is for the pages of this server alone\n');
    } else if (requested === scriptPath) {
      response
        .setHeader('content-type', 'text/javascript; charset=utf-8')
        .end(pageScript(eventsPath));
    } else {
      this.#listen(request, response);
    }
    return true;
  }

  /** Notifies open pages that they are out of date. There are no problems any more. */
  reload(): void {
    this.#count += 1;
    this.#problems = undefined;
    this.#send(this.#message);
  }

  /** Shows problems over all pages, until the next reload. */
  showProblems(problems: ProblemPages): void {
    this.#problems = problems;
    this.#send(problemsMessage(problems));
  }

  /** The page to show if the site has not been built yet; undefined if there are no problems. */
  get firstStartPage(): string | undefined {
    return this.#problems && this.pageWithScript(this.#problems.firstStart);
  }

  #send(message: string): void {
    for (const listener of this.#listeners) listener.write(message);
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('content-type', 'text/event-stream');
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    response.write(`retry: 500\n${this.#message}`);
    if (this.#problems !== undefined) response.write(problemsMessage(this.#problems));
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  get #message(): string {
    return `data: ${this.#version}\n\n`;
  }

  /** Unique for each build, also between runs of the server. */
  get #version(): string {
    return `${this.#session}.${this.#count}`;
  }
}

/** An event with a line of JSON, which contains no line break of a text. */
function problemsMessage({ id, overlay }: ProblemPages): string {
  return `event: problems\ndata: ${JSON.stringify({ id, ...overlay })}\n\n`;
}
