import type { CommandLine } from '../measure/run-measured.ts';

/** A contestant's dev server, which rebuilds after every saved change. */
export interface DevServer {
  readonly command: (port: number) => CommandLine;
  /** The page of `article`, as a path from the root: `/2016/08/03/slug/`. */
  readonly page: string;
  /** The file that is edited, absolute path. */
  readonly article: string;
  /** What must not exist at the first start, and is removed at the end. Absolute paths. */
  readonly leftovers: readonly string[];
  /** How it notifies open pages to reload. */
  readonly reloads: ReloadMessages;
}

/** The messages with which a server reloads open pages. */
export interface ReloadMessages {
  /** Server-Sent Events, or a WebSocket. */
  readonly by: 'events' | 'socket';
  /** The endpoint, as a path from the root. */
  readonly path: string;
  /** The first message of a page over a socket, if any. */
  readonly greeting?: string;
  /** @param message text of a socket's message, or the lines of an event */
  readonly isReload: (message: string) => boolean;
}
