import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/engine/dev/site-server.ts';
import { findPages } from './site-pages.ts';

/** The site under test, which every browser test gets. */
export interface BuiltSite {
  /** Address without a slash at the end: `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Absolute path of the built site. */
  readonly folder: string;
  /** Paths of its pages, sorted: `/`, `/404.html`, `/about/`. */
  readonly pages: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly builtSite: BuiltSite;
  }
}

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const command = path.join(projectRoot, 'src/commands/dateline.mjs');

/** The build's `now`: one day after the news, so that no article counts as old. */
const now = '2016-08-04T12:00:00+02:00';

/**
 * Builds the project's own site with the `dateline` command, as a newsroom does, and serves it on loopback while the
 * tests run. If `DATELINE_SITE=<folder>` is set, it serves that built site instead.
 * @throws Error with the output of the command if the build fails
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const side = await mkdtemp(path.join(tmpdir(), 'dateline-site-'));
  const given = process.env.DATELINE_SITE;
  const folder = given ? path.resolve(given) : path.join(side, 'site');
  const server = await serveFolder(folder, { port: 0, basePath: '/', liveReload: false });
  const close = async () => {
    await server.close();
    await rm(side, { recursive: true, force: true });
  };
  try {
    if (!given) await build(folder, server.url);
    if (!existsSync(folder)) throw new Error(`there is no built site at ${folder}`);
    const { origin } = new URL(server.url);
    project.provide('builtSite', { origin, folder, pages: findPages(folder) });
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

async function build(out: string, baseUrl: string): Promise<void> {
  const options = ['--out', out, '--now', now, '--base-url', baseUrl, '--quiet'];
  const args = [command, 'build', ...options];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: projectRoot });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`the site under test does not build:\n${stdout}${stderr}`, { cause: error });
  }
}
