/** What is in the bundle of Dateline's code, by name: each part is loaded when it is asked for. */
export const parts = {
  'run-command': () => import('./run-command.ts'),
  'build-worker': () => import('../engine/render/build-worker.ts'),
};
