import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from '../../../src/engine/build-options.ts';
import { buildSound, casesFolder, scratchFolder } from '../files/built-folder.ts';
import { writeFiles } from '../files/write-files.ts';

/** A built copy of `site` whose files a test edits. */
export async function editedLook() {
  const { folder, remove } = await scratchFolder();
  const at = (name: string) => path.join(folder, name);
  const read = (name: string) => readFileSync(at(name), 'utf8');
  /** Restores the files, and keeps the built site and its cache. */
  const restore = () => {
    for (const name of ['content', 'layouts']) rmSync(at(name), { recursive: true, force: true });
    cpSync(path.join(casesFolder, 'look', 'site'), folder, { recursive: true });
  };
  /** Changes a text in a file. The file must contain it. */
  const edit = (name: string, from: string, to: string) => {
    const text = read(name);
    if (!text.includes(from)) throw new Error(`${name} does not contain ${from}`);
    writeFiles(folder, { [name]: text.replace(from, to) });
  };
  const build = (options: Partial<BuildOptions> = {}) =>
    buildSound(at('content'), at('site'), { cards: false, ...options });
  restore();
  await build();
  return { folder, remove, at, read, restore, edit, build };
}
