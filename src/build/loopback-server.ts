import EleventyDevServer from '@11ty/eleventy-dev-server';

const host = '127.0.0.1';

/** A running server of one folder, reachable from this machine only. */
export interface LoopbackServer {
  /** `http://127.0.0.1:8080/` */
  readonly url: string;
  /** Tells open pages that the folder has changed. */
  readonly reload: (files: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Eleventy's dev server listens on every interface; ours on the loopback interface alone. */
class LoopbackDevServer extends EleventyDevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host });
  }
}

/**
 * Serves a folder on loopback, with its `404.html` for what is not there.
 * @param port the port to try first; the next free one is taken where it is in use
 * @param basePath path under which the site was built: `/` or `/news/`
 * @param liveReload whether open pages follow `reload`
 */
export async function serveFolder(
  folder: string,
  options: { readonly port: number; readonly basePath: string; readonly liveReload: boolean },
): Promise<LoopbackServer> {
  const server = new LoopbackDevServer('dateline', folder, {
    port: options.port,
    pathPrefix: options.basePath,
    liveReload: options.liveReload,
    messageOnStart: () => false,
    logger: { info: () => {}, log: () => {}, error: () => {} },
  });
  server.serve(options.port);
  await server.ready();
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://${host}:${port}${options.basePath}`,
    reload: (files) => server.reload({ files }),
    close: () => server.close(),
  };
}
