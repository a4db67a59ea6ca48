import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A library in some `node_modules`. */
export interface InstalledLibrary {
  /** Its name, with those of the libraries that contain it: `d3/node_modules/tick`. */
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
}

/**
 * The library that a file belongs to; undefined for a file of the project.
 * @param file path in the project, with forward slashes; a library may be outside of it (`../d3/index.js`)
 * @param project absolute path
 */
export function libraryOfFile(file: string, project: string): InstalledLibrary | undefined {
  const isOutside = file.startsWith('../') || path.isAbsolute(file);
  if (!isOutside && !/(?:^|\/)node_modules\//.test(file)) return undefined;
  const absolute = path.resolve(project, file);
  const match = /^(.*[\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(absolute);
  if (match === null) return undefined;
  const [folder, , last = ''] = match;
  const outer = folder.slice(folder.search(/[\\/]node_modules[\\/]/) + '/node_modules/'.length);
  return { name: isOutside ? last : outer.split(path.sep).join('/'), folder };
}

/** Finds a library by its name, as an import in the project does; undefined if it is not installed. */
export function findLibrary(name: string, project: string): InstalledLibrary | undefined {
  const places = createRequire(path.join(project, 'package.json')).resolve.paths(name) ?? [];
  const folder = places
    .map((place) => path.join(place, name))
    .find((place) => existsSync(path.join(place, 'package.json')));
  return folder === undefined ? undefined : { name, folder };
}

/** The version of the package in a folder, from its package.json; '' if it has none. */
export function packageVersion(folder: string): string {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return '';
  const { version = '' }: { version?: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
