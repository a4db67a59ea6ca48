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

/** A fixed build time after all articles, so that runs do not depend on the clock. */
const now = '2024-06-01T12:00:00Z';

/**
 * Dateline, run by its command as an operator does. It uses a cache of the benchmark, so that cold builds
 * are cold and the operator's cache is not changed.
 * @param folder for the site and the cache, absolute path
 * @param content folder of the corpus, absolute path
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
    leftovers: [cache],
    // Each event contains the version of the site. A page with another version reloads.
    reloads: { by: 'events', path: '/.dateline/reload', isReload: () => true },
  };
}
