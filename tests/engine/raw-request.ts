import { connect } from 'node:net';

/** What a server sent back, byte for byte. */
export interface RawAnswer {
  /** Status of the first answer; undefined if none came. */
  readonly status: number | undefined;
  readonly text: string;
}

/**
 * Writes bytes to a port of the loopback interface, as they are, and reads until the server has
 * closed the connection. Nothing else is sent, and nothing is expected after the first answer.
 * @param ending whether the server is told that nothing more comes, or may wait for more
 */
export function sendRaw(
  port: number,
  bytes: string,
  ending?: 'and nothing more',
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.once('data', () => socket.end());
    // A server that refuses a long request may close before all of it is written.
    socket.on('error', () => {});
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1];
      resolve({ status: status === undefined ? undefined : Number(status), text });
    });
    socket.write(Buffer.from(bytes, 'latin1'));
    if (ending !== undefined) socket.end();
  });
}

/** A request with the given lines after the first one, `GET / HTTP/1.1`; it closes the connection. */
export function rawRequest(
  firstLine: string,
  lines: readonly string[] = ['host: localhost'],
): string {
  return `${[firstLine, ...lines, 'connection: close'].join('\r\n')}\r\n\r\n`;
}
