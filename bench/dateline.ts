import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contestant } from './contestant.ts';
import { articleFacts, articleUrl } from './corpus/article-facts.ts';
import { articlePath } from './corpus/article-file.ts';
import type { CorpusPlan } from './corpus/corpus-plan.ts';
import { datelineSteps } from './dateline-steps.ts';
import type { DevServer } from './dev/dev-server.ts';
import type { CommandLine } from './measure/run-measured.ts';

const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const script = path.join(projectFolder, 'src/commands/dateline.mjs');

/** All articles are older, and no run differs from the next by its clock. */
const now = '2024-06-01T12:00:00Z';

/**
 * Dateline itself, as an operator runs it: the real command in a process of its own, with a cache
 * of the benchmark's own, so that a cold build is cold and the operator's cache is left alone.
 * @param folder where the site and the cache go, absolute path
 * @param content the corpus, absolute path
 */
export function dateline(folder: string, content: string, plan: CorpusPlan): Contestant {
  const out = path.join(folder, '_site');
  const cache = path.join(folder, 'cache');
  return {
    name: 'Dateline',
    command: command(['build', '--content', content, '--out', out], folder, cache),
    out,
    leftovers: [out, cache],
    steps: datelineSteps(content, path.join(projectFolder, 'layouts'), plan),
    dev: devServer(folder, content, plan),
  };
}

function command(given: readonly string[], folder: string, cache: string): CommandLine {
  return {
    program: process.execPath,
    arguments: [script, ...given, '--now', now],
    folder,
    environment: { DATELINE_CACHE: cache },
  };
}

function devServer(folder: string, content: string, plan: CorpusPlan): DevServer {
  const newest = articleFacts(plan, plan.articles - 1);
  const cache = path.join(folder, 'cache-of-dev');
  return {
    command: (port) =>
      command(['dev', '--content', content, '--port', String(port)], folder, cache),
    page: articleUrl(newest),
    article: path.join(content, articlePath(newest, 'en')),
    leftovers: (port) => [cache, ...devFolders(port)],
    // Each event is the version of the site; a page reloads that shows another.
    reloads: { by: 'events', path: '/.dateline/reload', isReload: () => true },
  };
}

/** Where `dateline dev` puts its site, and what a build that was cut short leaves beside it. */
function devFolders(port: number): readonly string[] {
  const parent = path.join(projectFolder, '.cache');
  const names = existsSync(parent) ? readdirSync(parent) : [];
  return names
    .filter((name) => name === `dev-${port}` || name.startsWith(`dev-${port}.`))
    .map((name) => path.join(parent, name));
}
