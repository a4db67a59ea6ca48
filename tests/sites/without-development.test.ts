import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { scratchFolder } from './files/built-folder.ts';

/** The parts of the package, without tests and generated files. */
const parts = ['.eleventy.ts', 'content', 'layouts', 'package.json', 'src', 'tsconfig.json'];

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/** The package folders that `npm ci --omit=dev` installs; only the outermost ones. */
async function runtimePackages(): Promise<readonly string[]> {
  const lock: Lock = JSON.parse(
    await readFile(path.join(projectFolder, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages)
    .filter(([place, { dev }]) => place !== '' && dev !== true)
    .map(([place]) => place)
    .filter((place) => place.lastIndexOf('node_modules/') === 0);
}

test('the site builds with only the packages of npm ci --omit=dev', async () => {
  const { folder, remove } = await scratchFolder();
  try {
    const copy = (name: string) =>
      cp(path.join(projectFolder, name), path.join(folder, name), {
        recursive: true,
        mode: constants.COPYFILE_FICLONE,
      }).catch((error: NodeJS.ErrnoException) => {
        // A package for another system is in the lock file, but not installed.
        if (error.code !== 'ENOENT' || !name.startsWith('node_modules/')) throw error;
      });
    await Promise.all([...parts, 'package-lock.json', ...(await runtimePackages())].map(copy));
    const command = path.join(folder, 'src', 'commands', 'dateline.mjs');
    const args = [command, 'build', '--no-cards', '--now', '2016-08-04T12:00:00+02:00'];
    const env = { PATH: process.env.PATH, HOME: folder };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, env });
    expect(stdout).toMatch(/^Files +\d+ made, 0 removed/m);
  } finally {
    await remove();
  }
});
