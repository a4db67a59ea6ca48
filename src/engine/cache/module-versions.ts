import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { digestOf } from '../../model/digest.ts';
import { projectFolder } from './project-folder.ts';

/**
 * Gives a function that tells the version of some modules: the digest of them and of all that they import.
 * A library counts by its version in package-lock.json, a file of ours by its content. A name may also be that
 * of a library that is read as a file and not imported. Throws RangeError for a name that is neither.
 * @param inputs the files of a bundle, each with its imports
 * @param projectFiles where they are read from: absolute path
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

/** Every file and library that some files import, themselves among them. */
function reached(from: readonly string[], inputs: Metafile['inputs']): readonly string[] {
  const found = new Set(from);
  for (const file of found) {
    for (const { path: name, external } of inputs[file]?.imports ?? []) {
      found.add(external ? `node_modules/${name}` : name);
    }
  }
  return [...found];
}

/** The library that holds a file, as package-lock.json names it. */
function libraryOf(file: string): string | undefined {
  const inside = file.slice(Math.max(0, file.indexOf('node_modules/')));
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0];
}
