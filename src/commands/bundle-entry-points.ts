/** The entry points of the bundled code, by name. Each is loaded on first use. */
export const bundleEntryPoints = {
  'run-command': () => import('./run-command.ts'),
  'build-worker': () => import('../engine/render/build-worker.ts'),
};
