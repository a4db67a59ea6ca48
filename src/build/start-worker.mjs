// Starts a thread of the build: from the bundle in the folder that is named, or from the sources.
import { openBundle } from './open-bundle.mjs';

const [part, folder, use] = process.argv.slice(2);

if (folder === undefined) {
  // Node 20 runs no TypeScript by itself.
  const { register } = await import('tsx/esm/api');
  register();
  await import(`./${part}.ts`);
} else {
  await openBundle(folder, use)[part]();
}
