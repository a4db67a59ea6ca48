import { connect as connectHttp } from 'node:http2';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Certificate } from '../server/certificate.ts';
import type { MeasuredPage } from './measured-page.ts';

/** The bytes of each page as `flightBytes` counts them. */
export type FlightBytes = ReadonlyMap<MeasuredPage, number>;

/**
 * Returns how many bytes a server sends on a new connection from the end of the TLS handshake to the end of a page:
 * session ids, HTTP/2 settings, headers and body, in TLS records. If these fit into the first TCP window, they arrive
 * after one round trip.
 * @param origin of the server, without a slash at the end
 * @param path of the page
 * @throws Error if the server does not answer with 200 or 404
 */
export async function flightBytes(
  origin: string,
  path: string,
  { cert }: Pick<Certificate, 'cert'>,
): Promise<number> {
  const { hostname, port } = new URL(origin);
  const socket = connectTcp({ host: hostname, port: Number(port) });
  const tls = connectTls({ socket, host: hostname, ca: cert, ALPNProtocols: ['h2'] });
  const session = connectHttp(origin, { createConnection: () => tls });
  try {
    // When the client completes the handshake, the server cannot have sent anything else yet.
    const handshake = await new Promise<number>((found, failed) => {
      tls.once('secureConnect', () => found(socket.bytesRead));
      session.once('error', failed);
    });
    const request = session.request({ ':path': path, 'accept-encoding': 'br' });
    await new Promise<void>((ended, failed) => {
      request.once('response', ({ ':status': status }) => {
        if (status !== 200 && status !== 404) failed(new Error(`${path} answers with ${status}`));
      });
      request.once('error', failed);
      request.once('end', ended);
      request.resume();
    });
    return socket.bytesRead - handshake;
  } finally {
    session.destroy();
  }
}
