import type { CommandLine } from '../measure/run-measured.ts';

/** A contestant's server for editors, which follows every saved change. */
export interface DevServer {
  readonly command: (port: number) => CommandLine;
  /** The page of `article`, as a path from the root: `/2016/08/03/slug/`. */
  readonly page: string;
  /** The file that is edited, absolute path. */
  readonly article: string;
  /** What a first start must not find, and what is removed in the end. Absolute paths. */
  readonly leftovers: (port: number) => readonly string[];
  /** How it tells open pages to reload. */
  readonly reloads: ReloadMessages;
}

/** The messages by which a server reloads open pages. */
export interface ReloadMessages {
  /** Server-Sent Events, or a WebSocket. */
  readonly by: 'events' | 'socket';
  /** Where they are, as a path from the root. */
  readonly path: string;
  /** What a page says first over a socket, if anything. */
  readonly greeting?: string;
  /** @param message text of a socket's message, or the lines of an event */
  readonly isReload: (message: string) => boolean;
}
