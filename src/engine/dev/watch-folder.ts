import { type Stats, statSync, unwatchFile, watchFile } from 'node:fs';
import watcher, { type AsyncSubscription, type Event } from '@parcel/watcher';

/** How often to look whether a folder has been replaced, in milliseconds. */
const interval = 300;

/** Stops watching. */
export type StopWatching = () => Promise<void>;

/**
 * Calls `onChange` with the paths of changed files in a folder. If the folder, or a folder in it, is replaced by another,
 * it passes the path of that folder, because anything in it may have changed. A folder that does not exist yet is watched
 * as soon as it does. Rejects if the folder cannot be watched.
 * @param folder absolute path; its subfolders are watched too
 */
export async function watchFolder(
  folder: string,
  onChange: (paths: readonly string[]) => void,
): Promise<StopWatching> {
  let subscription: AsyncSubscription | undefined;
  let watched: string | undefined;
  let work = Promise.resolve();
  let isStopped = false;
  let retry: NodeJS.Timeout | undefined;
  const subscribe = async () => {
    // First the identity: a folder that is replaced in between has another one.
    watched = identityOf(statSync(folder));
    subscription = await watcher.subscribe(folder, (error, events) => {
      if (error !== null || events.some((event) => isNewTree(event, folder))) renew();
      if (error === null) onChange(events.map(({ path }) => path));
    });
  };
  const renew = () => {
    work = work.then(async () => {
      if (isStopped) return;
      clearTimeout(retry);
      await subscription?.unsubscribe().catch(() => {});
      subscription = undefined;
      watched = undefined;
      // If it is there, it is reported once it is watched, so that later changes have events.
      if (!isFolder(folder)) onChange([folder]);
      await subscribeAgain();
    });
  };
  const subscribeAgain = async () => {
    try {
      // After a failed attempt, the library takes the folder for watched.
      if (!isFolder(folder)) throw new Error(`${folder} is gone`);
      await subscribe();
      // Changes until now had no events.
      onChange([folder]);
    } catch {
      retry = setTimeout(() => {
        work = work.then(() => (isStopped ? undefined : subscribeAgain()));
      }, interval);
    }
  };
  await (isFolder(folder) ? subscribe() : subscribeAgain());
  // Systems watch the folder itself, not its path, so a new folder at the path is not noticed otherwise.
  watchFile(folder, { interval }, (now) => {
    if (identityOf(now) !== watched) renew();
  });
  return async () => {
    isStopped = true;
    clearTimeout(retry);
    unwatchFile(folder);
    await work;
    await subscription?.unsubscribe();
  };
}

/**
 * Whether an event is about the watched folder itself, or a new folder in it: files that came with it, or right after
 * it, have no events.
 */
function isNewTree({ type, path }: Event, folder: string): boolean {
  if (path === folder) return true;
  return type === 'create' && isFolder(path);
}

/** What tells a folder from another that takes its place; undefined if there is none. */
function identityOf({ dev, ino }: Stats): string | undefined {
  return ino === 0 ? undefined : `${dev}:${ino}`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
