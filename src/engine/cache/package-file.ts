import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from './project-folder.ts';

const resolver = createRequire(path.join(projectFolder, 'package.json'));

/** The absolute path of a library's file. @param name package and path, as in an import */
export function packageFile(name: string): string {
  return resolver.resolve(name);
}
