import { isIgnored } from '../content/content-scan.ts';
import { watchFolder } from './watch-folder.ts';

/**
 * Calls `onChange` with the paths of changed files, one call at a time: changes during a call are passed together to
 * the next one. The first call has no paths, since earlier changes are unknown.
 * @param folders absolute paths; their subfolders are watched too, and folders that take their places
 */
export async function watchFolders(
  folders: readonly string[],
  onChange: (files: readonly string[]) => Promise<void>,
): Promise<{ readonly stop: () => Promise<void> }> {
  const changed = new Set<string>();
  // The first call must end before others.
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
  const stops = await Promise.all(
    folders.map((folder) =>
      watchFolder(folder, (paths) => {
        for (const path of paths) if (!isIgnored(folder, path)) changed.add(path);
        void run();
      }),
    ),
  );
  await onChange([]);
  running = false;
  void run();
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}
