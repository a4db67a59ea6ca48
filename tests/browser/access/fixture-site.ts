import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { serveFolder } from '../../../src/engine/dev/site-server.ts';
import { buildSound, contentOf, scratchFolder } from '../../sites/files/built-folder.ts';

/**
 * Builds a fixture of `tests/sites` for the tests of a block and serves it.
 * @returns a function that returns the origin; call it in a test
 */
export function useFixtureSite(name: string): () => string {
  let origin: string | undefined;
  let end = async () => {};
  beforeAll(async () => {
    const { folder, remove } = await scratchFolder();
    const out = path.join(folder, 'site');
    await buildSound(contentOf(name), out, { cards: false });
    const server = await serveFolder(out, { port: 0, basePath: '/', liveReload: false });
    ({ origin } = new URL(server.url));
    end = async () => {
      await server.close();
      await remove();
    };
  });
  afterAll(() => end());
  return () => {
    if (origin === undefined) throw new Error('a site was asked for outside a test');
    return origin;
  };
}
