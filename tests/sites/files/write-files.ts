import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of a content folder by their path in it. */
export type Contents = Readonly<Record<string, string | Buffer>>;

/** Writes files into a folder, which is created if it does not exist. @returns the folder */
export function writeFiles(folder: string, files: Contents): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
