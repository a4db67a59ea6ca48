import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundleCode } from '../engine/cache/bundle-code.ts';
import { projectFolder } from '../engine/cache/project-folder.ts';

/*
 * Compiles the package for `npm run pack`: the code into `dist`, and the types of layouts into `dist/types`.
 */

const folder = path.join(projectFolder, 'dist');
rmSync(folder, { recursive: true, force: true });
if (!(await bundleCode(folder, 'anywhere'))) throw new Error(`${folder} cannot be written`);
const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
const compiler = path.join(path.dirname(typescript), 'bin', 'tsc');
execFileSync(process.execPath, [compiler, '--project', 'tsconfig.package.json'], {
  cwd: projectFolder,
  stdio: 'inherit',
});
