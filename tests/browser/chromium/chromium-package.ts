import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** A Chromium unpacked from the npm package, with the environment that it needs to find its libraries and fonts. */
export interface UnpackedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Returns the folder of @sparticuz/chromium; undefined if it is not installed. */
export function chromiumPackageFolder(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return path.resolve(path.dirname(entry), '../..');
  } catch {
    return undefined;
  }
}

/**
 * Unpacks the npm package's Chromium, its libraries and its fonts (about 200 MB, two seconds) into the system's
 * temporary folder, or uses the copy of an earlier run. Each run unpacks into its own folder and renames it, so two
 * runs at once do no harm. A list of the files with their sizes shows whether a folder is still complete.
 */
export async function unpackChromium(
  packageFolder: string,
  parent: string = tmpdir(),
): Promise<UnpackedChromium> {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(parent, `dateline-chromium-${version}-${userInfo().uid}`);
  if (!isWhole(folder)) await unpackInto(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const side = await mkdtemp(`${folder}-`);
  try {
    await unpackWithPackage(side);
    await writeFile(path.join(side, 'fonts.conf'), fontConfiguration(folder));
    await writeFile(path.join(side, 'files.json'), JSON.stringify(await fileSizes(side)));
    await moveInto(side, folder);
  } finally {
    await rm(side, { recursive: true, force: true });
  }
}

/**
 * Lets the package unpack itself. It unpacks into the temporary folder only, and includes its libraries only on
 * Amazon Linux. The environment of a separate process sets both.
 */
async function unpackWithPackage(target: string): Promise<void> {
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: projectRoot,
    env: { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

/** Moves the folder into place, unless another process has put a complete one there meanwhile. */
async function moveInto(side: string, folder: string): Promise<void> {
  if (isWhole(folder)) return;
  if (existsSync(folder)) {
    const broken = await mkdtemp(`${folder}-broken-`);
    await rename(folder, path.join(broken, 'was'));
    await rm(broken, { recursive: true, force: true });
  }
  try {
    await rename(side, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error;
  }
}

/** Sizes in bytes of every file below a folder, by path relative to it. */
async function fileSizes(folder: string): Promise<Record<string, number>> {
  const names = await readdir(folder, { recursive: true });
  const stats = names.map((name) => ({ name, stat: statSync(path.join(folder, name)) }));
  const files = stats.filter(({ stat }) => stat.isFile());
  return Object.fromEntries(files.map(({ name, stat }) => [name, stat.size]));
}

/** A folder is used only if it has every file and belongs to this user, because its Chromium will be run. */
function isWhole(folder: string): boolean {
  const list = path.join(folder, 'files.json');
  if (!existsSync(list) || statSync(folder).uid !== userInfo().uid) return false;
  const sizes: Record<string, number> = JSON.parse(readFileSync(list, 'utf8'));
  return Object.entries(sizes).every(([name, size]) => {
    const stats = statSync(path.join(folder, name), { throwIfNoEntry: false });
    return stats?.size === size;
  });
}

/** The font configuration of the package names the folders of Lambda. This one names ours, then those of the system. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}
