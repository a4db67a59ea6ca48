import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { digestOf } from '../../model/digest.ts';
import { projectFolder } from './project-folder.ts';

/**
 * Creates a function that returns the version of a list of modules: a digest of these and all their imports.
 * Libraries are identified by their version in package-lock.json, own files by their content. A name can also be
 * a library from which files are read. The function throws RangeError for any other name.
 * @param inputs the files of a bundle with their imports
 * @param projectFiles absolute path of the folder of these files
 */
export function moduleVersions(inputs: Metafile['inputs'], projectFiles = projectFolder) {
  const read = (file: string) => readFileSync(path.join(projectFiles, file));
  const { packages } = JSON.parse(read('package-lock.json').toString());
  const known = new Map<string, string>();
  const termOf = (file: string) => {
    const library = libraryOf(file);
    if (library !== undefined) return `${library} ${packages[library]?.version ?? ''}`;
    const term = known.get(file) ?? `${file} ${digestOf(read(file))}`;
    known.set(file, term);
    return term;
  };
  return (modules: readonly string[]): string => {
    const roots = modules.map((name) => {
      if (name in inputs) return name;
      if (`node_modules/${name}` in packages) return `node_modules/${name}`;
      throw new RangeError(`${name} is no module of the bundle`);
    });
    const terms = new Set(reached(roots, inputs).map(termOf));
    return digestOf([...terms].sort().join('\n'));
  };
}

/** The given files and everything that they import, directly or not. */
function reached(from: readonly string[], inputs: Metafile['inputs']): readonly string[] {
  const found = new Set(from);
  for (const file of found) {
    for (const { path: name, external } of inputs[file]?.imports ?? []) {
      found.add(external ? `node_modules/${name}` : name);
    }
  }
  return [...found];
}

/** The library that a file belongs to, as a key of package-lock.json; undefined for own files. */
function libraryOf(file: string): string | undefined {
  const inside = file.slice(Math.max(0, file.indexOf('node_modules/')));
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0];
}
