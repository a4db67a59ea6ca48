import path from 'node:path';
import { findLibrary } from './installed-library.ts';
import { projectFolder } from './project-folder.ts';

/**
 * The absolute path of a library's file. Node's own `require.resolve` fails if a folder above has a `*` in its name.
 * Throws an Error if the library is not installed.
 * @param name package and path in it: `lightningcss/package.json`
 */
export function packageFile(name: string): string {
  const parts = name.split('/');
  const length = name.startsWith('@') ? 2 : 1;
  const library = findLibrary(parts.slice(0, length).join('/'), projectFolder);
  if (library === undefined) {
    throw new Error(`the package of ${name} is not installed — run npm install`);
  }
  return path.join(library.folder, ...parts.slice(length));
}
