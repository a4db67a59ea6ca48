import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { digestOf } from '../../model/digest.ts';
import { findLibrary, libraryOfFile, packageVersion } from './installed-library.ts';
import { projectFolder } from './project-folder.ts';

/** How a library is named among modules. */
const libraryPrefix = 'library:';

/**
 * Creates a function that returns the version of a list of modules: a digest of these and all their imports.
 * Libraries are identified by the version in their package.json, own files by their content. A name can also be
 * a file of data, or a library from which files are read. The function throws RangeError for any other name.
 * @param inputs the files of a bundle with their imports
 * @param projectFiles absolute path of the folder of these files
 */
export function moduleVersions(inputs: Metafile['inputs'], projectFiles = projectFolder) {
  const known = new Map<string, string>();
  const termOf = (file: string) => {
    const term = known.get(file) ?? newTerm(file, projectFiles);
    known.set(file, term);
    return term;
  };
  return (modules: readonly string[]): string => {
    const roots = modules.map((name) => {
      if (name in inputs || isData(path.join(projectFiles, name))) return name;
      if (findLibrary(name, projectFiles) !== undefined) return `${libraryPrefix}${name}`;
      throw new RangeError(`${name} is no module of the bundle`);
    });
    const terms = new Set(reached(roots, inputs).map(termOf));
    return digestOf([...terms].sort().join('\n'));
  };
}

function newTerm(file: string, project: string): string {
  const library = file.startsWith(libraryPrefix)
    ? findLibrary(packageOf(file.slice(libraryPrefix.length)), project)
    : libraryOfFile(file, project);
  if (library !== undefined) return `${library.name} ${packageVersion(library.folder)}`;
  // Modules of Node have no file.
  return file.startsWith(libraryPrefix)
    ? file
    : `${file} ${digestOf(readFileSync(path.join(project, file)))}`;
}

/** Whether a file is there that no module can import. */
function isData(file: string): boolean {
  return path.extname(file) === '.bin' && existsSync(file);
}

/** The name of a package in an import: `@x/y` of `@x/y/z.js`. */
function packageOf(imported: string): string {
  return imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');
}

/** The given files and everything that they import, directly or not. */
function reached(from: readonly string[], inputs: Metafile['inputs']): readonly string[] {
  const found = new Set(from);
  for (const file of found) {
    for (const { path: name, external } of inputs[file]?.imports ?? []) {
      found.add(external ? `${libraryPrefix}${name}` : name);
    }
  }
  return [...found];
}
