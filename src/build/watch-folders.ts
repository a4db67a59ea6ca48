import watcher from '@parcel/watcher';

/**
 * Calls `onChange` with the paths of changed files, one call at a time: what changes during a call
 * comes together in the next one.
 * @param folders absolute paths, watched with all that is in them
 */
export async function watchFolders(
  folders: readonly string[],
  onChange: (files: readonly string[]) => Promise<void>,
): Promise<{ readonly stop: () => Promise<void> }> {
  const changed = new Set<string>();
  let running = false;
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
        for (const { path } of events) changed.add(path);
        void run();
      }),
    ),
  );
  return {
    stop: async () => {
      await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
    },
  };
}
