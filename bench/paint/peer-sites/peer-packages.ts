import { existsSync, readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder in which the peers are installed. */
const peersFolder = fileURLToPath(new URL('../peers', import.meta.url));
const packages = path.join(peersFolder, 'node_modules');

/** Installs the peers, in the project's folder. */
export const installPeers = 'npm ci --prefix bench/paint/peers';

/** The version of a peer's package; undefined if it is not installed. */
export function peerVersion(name: string): string | undefined {
  const file = path.join(packages, name, 'package.json');
  if (!existsSync(file)) return undefined;
  const { version }: { readonly version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

/** The program of a package: `hexo`. */
export function peerProgram(name: string): string {
  return path.join(packages, '.bin', name);
}

/** Links the installed packages into a site, so that it needs no installation of its own. */
export async function linkPackages(site: string): Promise<void> {
  await symlink(packages, path.join(site, 'node_modules'), 'dir');
}
