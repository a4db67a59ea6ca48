import { type EventEmitter, on, once } from 'node:events';
import { createRequire } from 'node:module';
import type { ReloadMessages } from './dev-server.ts';

/** As much as is used here of ws, https://github.com/websockets/ws: Node 20 has no WebSocket of its own. */
interface Socket extends EventEmitter {
  send(text: string): void;
  close(): void;
}
type SocketClass = new (url: string) => Socket;

/** The ws of Eleventy's dev server, which speaks it at the other end. */
function socketClass(): SocketClass {
  return createRequire(import.meta.resolve('@11ty/eleventy-dev-server'))('ws');
}

/** An open page's ear. */
export interface ReloadSocket {
  /**
   * Each message from now on that tells a page to reload: when it came, as `performance.now()` tells
   * it. Ends by throwing where `signal` is aborted.
   */
  readonly reloads: (signal: AbortSignal) => AsyncGenerator<number>;
  readonly close: () => void;
}

/**
 * Connects as an open page would.
 * @param root the server's address, `http://127.0.0.1:8080`; throws where nobody listens there
 */
export async function openReloadSocket(
  root: string,
  { path, greeting, isReload }: ReloadMessages,
): Promise<ReloadSocket> {
  const WebSocket = socketClass();
  const socket = new WebSocket(new URL(path, root.replace(/^http/, 'ws')).href);
  await once(socket, 'open');
  // A server that stops cuts the line; that it has stopped is told by itself.
  socket.on('error', () => {});
  if (greeting !== undefined) socket.send(greeting);
  return {
    reloads: async function* (signal) {
      for await (const [data] of on(socket, 'message', { signal })) {
        if (isReload(String(data))) yield performance.now();
      }
    },
    close: () => socket.close(),
  };
}
