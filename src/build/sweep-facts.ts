import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { groupBy } from '../model/grouping.ts';
import { fileStatus } from './file-status.ts';

/** How a file of values is named; another build may just be writing one of another name. */
const valuesName = /^[^.]+\.facts\.[0-9a-f]{16}$/;

/** How many sites' facts are kept: an edit that is taken back finds the old ones still there. */
const mostKept = 4;

/**
 * Marks the facts of a site as used now, and removes those that were used longest ago; and, of facts that
 * were made again as time passed, the values of before.
 * @param file of the facts that are in use: see `factFile`
 */
export function sweepFacts(file: string): void {
  if (fileStatus(file)?.isFile() !== true) return;
  const now = new Date();
  utimesSync(file, now, now);
  const folder = path.dirname(file);
  const files = readdirSync(folder).map((name) => {
    const time = statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return { name, key: name.split('.', 1)[0] ?? '', time };
  });
  // Newest first. Those in use come before any that another build has marked in the same millisecond.
  const isOwn = ({ name }: { readonly name: string }) => Number(name === path.basename(file));
  files.sort((a, b) => isOwn(b) - isOwn(a) || b.time - a.time);
  const byKey = [...groupBy(files, ({ key }) => key).values()];
  const kept = byKey.slice(0, mostKept).flatMap((own) => {
    const values = own.filter(({ name }) => valuesName.test(name));
    return own.filter((each) => !values.includes(each) || each === values[0]);
  });
  for (const each of files) {
    if (kept.includes(each)) continue;
    rmSync(path.join(folder, each.name), { recursive: true, force: true });
  }
}
