import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from './project-folder.ts';

const resolver = createRequire(path.join(projectFolder, 'package.json'));

/** Where a file of a library stands: absolute path. @param name package and path in it, as in an import */
export function packageFile(name: string): string {
  return resolver.resolve(name);
}
