import { EventEmitter, on, once } from 'node:events';
import { WebSocket } from 'ws';
import type { ReloadMessages } from './dev-server.ts';

/** The connection that notifies an open page to reload. */
export interface ReloadChannel {
  /**
   * Yields the arrival time of each message that tells a page to reload, on the clock of
   * `performance.now()`. Throws if `signal` is aborted.
   */
  readonly reloads: (signal: AbortSignal) => AsyncGenerator<number>;
  readonly close: () => void;
}

/** Emits `message` with its text. */
interface Messages {
  readonly emitter: EventEmitter;
  readonly close: () => void;
}

/**
 * Connects as an open page would.
 * @param root the server's address, `http://127.0.0.1:8080`. Throws if no server listens there
 */
export async function openReloadChannel(
  root: string,
  messages: ReloadMessages,
): Promise<ReloadChannel> {
  const { emitter, close } = await open(root, messages);
  return {
    reloads: async function* (signal) {
      for await (const [data] of on(emitter, 'message', { signal })) {
        if (messages.isReload(String(data))) yield performance.now();
      }
    },
    close,
  };
}

function open(root: string, messages: ReloadMessages): Promise<Messages> {
  const url = new URL(messages.path, root).href;
  return messages.by === 'events' ? openEvents(url) : openSocket(url, messages.greeting);
}

async function openSocket(url: string, greeting: string | undefined): Promise<Messages> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'));
  await once(socket, 'open');
  // The connection breaks when the server stops. The end of the server is reported separately.
  socket.on('error', () => {});
  if (greeting !== undefined) socket.send(greeting);
  return { emitter: socket, close: () => socket.close() };
}

/** Server-Sent Events, each a block of lines: https://html.spec.whatwg.org/multipage/server-sent-events.html */
async function openEvents(url: string): Promise<Messages> {
  const emitter = new EventEmitter();
  const control = new AbortController();
  const { body } = await fetch(url, { signal: control.signal });
  if (body === null) throw new Error(`${url} sends no events`);
  void emitEvents(body, emitter).catch(() => {});
  return { emitter, close: () => control.abort() };
}

async function emitEvents(body: ReadableStream<Uint8Array>, emitter: EventEmitter): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    const blocks = `${text}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) emitter.emit('message', block);
  }
}
