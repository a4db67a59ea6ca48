import path from 'node:path';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../../src/engine/dev/site-server.ts';
import { buildSound, scratchFolder } from '../../sites/files/built-folder.ts';
import { momentOf } from '../../sites/files/memory-folder.ts';
import { type Contents, writeFiles } from '../../sites/files/write-files.ts';
import { workerBrowser } from '../site-browser.ts';

/** A site that is built and served for the tests of a file. */
export interface ServedNewsroom {
  readonly page: Page;
  /** `http://127.0.0.1:1234` */
  readonly origin: string;
  /** Closes the page and the server, and removes the site. */
  readonly end: () => Promise<void>;
}

/** Builds a site as of 6 May 2031, serves it, and opens a page for it. @param files of the content folder */
export async function serveNewsroom(files: Contents): Promise<ServedNewsroom> {
  const { folder, remove } = await scratchFolder();
  const content = writeFiles(path.join(folder, 'content'), files);
  const out = path.join(folder, 'site');
  await buildSound(content, out, { now: momentOf('2031-05-06T08:00:00Z'), cards: false });
  const server = await serveFolder(out, { port: 0, basePath: '/', liveReload: false });
  const page = await (await workerBrowser()).newPage();
  const end = async () => {
    await page.close();
    await server.close();
    await remove();
  };
  return { page, origin: new URL(server.url).origin, end };
}
