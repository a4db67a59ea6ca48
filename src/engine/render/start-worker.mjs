// Starts a worker from the bundle in the folder given as the second argument, or from the sources.
import { openBundle } from '../cache/open-bundle.mjs';

const parts = {
  'build-worker': () => import('./build-worker.ts'),
  'stat-worker': () => import('../publish/stat-worker.ts'),
  'picture-worker': () => import('../pictures/picture-worker.ts'),
};

const [part, folder, use] = process.argv.slice(2);

if (folder === undefined) {
  // Node 20 runs no TypeScript by itself.
  const { register } = await import('tsx/esm/api');
  register();
  await parts[part]();
} else {
  await openBundle(folder, use)[part]();
}
