import watcher from '@parcel/watcher';
import { isIgnored } from '../content/content-scan.ts';

/**
 * Calls `onChange` with the paths of changed files, one call at a time: what changes during a call
 * comes together in the next one. The first call has none: of what changed before, nobody has told.
 * @param folders absolute paths, watched with all that is in them
 */
export async function watchFolders(
  folders: readonly string[],
  onChange: (files: readonly string[]) => Promise<void>,
): Promise<{ readonly stop: () => Promise<void> }> {
  const changed = new Set<string>();
  // Until the first call is done, others wait for it.
  let running = true;
  const run = async () => {
    if (running) return;
    running = true;
    while (changed.size > 0) {
      const files = [...changed].sort();
      changed.clear();
      await onChange(files);
    }
    running = false;
  };
  const subscriptions = await Promise.all(
    folders.map((folder) =>
      watcher.subscribe(folder, (error, events) => {
        if (error !== null) throw error;
        for (const { path } of events) if (!isIgnored(folder, path)) changed.add(path);
        void run();
      }),
    ),
  );
  await onChange([]);
  running = false;
  void run();
  return {
    stop: async () => {
      await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
    },
  };
}
