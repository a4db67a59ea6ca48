import { connect } from 'node:net';

/** The raw answer of a server. */
export interface RawAnswer {
  /** Status of the first answer; undefined if none came. */
  readonly status: number | undefined;
  readonly text: string;
}

/**
 * Writes raw bytes to a port of the loopback interface, and reads until the server closes the connection. It closes
 * its side after the first answer.
 * @param ending closes its side directly after the bytes, so that the server does not wait for more
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
    // A server that refuses a long request may close the connection before all of it is written.
    socket.on('error', () => {});
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1];
      resolve({ status: status === undefined ? undefined : Number(status), text });
    });
    socket.write(Buffer.from(bytes, 'latin1'));
    if (ending !== undefined) socket.end();
  });
}

/** A request that closes the connection, with a first line such as `GET / HTTP/1.1` and the given lines after it. */
export function rawRequest(
  firstLine: string,
  lines: readonly string[] = ['host: localhost'],
): string {
  return `${[firstLine, ...lines, 'connection: close'].join('\r\n')}\r\n\r\n`;
}
