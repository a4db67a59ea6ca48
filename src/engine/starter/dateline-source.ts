import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageVersion } from '../cache/installed-library.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { realPath } from '../cache/real-path.ts';

/** How a new site gets Dateline. */
export interface DatelineSource {
  /** The version in `dependencies` of its package.json. */
  readonly specifier: string;
  /** The archive to copy into the site, absolute path; undefined if there is none. */
  readonly archive: string | undefined;
}

/**
 * Where the running Dateline came from: an archive, a registry, or a checkout. A site gets a copy of the archive, so
 * that it can be installed on other machines. Another package has the name in the public registry, so a name and a
 * version are written only if npm installed Dateline from a registry.
 * @param site absolute path of the new site
 */
export function datelineSource(site: string, project = projectFolder): DatelineSource {
  const resolved = resolvedBy(project);
  if (resolved === undefined) {
    return {
      specifier: `file:${pathFrom(site, project)}`,
      archive: undefined,
    };
  }
  if (!resolved.startsWith('file:'))
    return { specifier: packageVersion(project), archive: undefined };
  // It is relative to the folder in which npm installed.
  const folder = path.dirname(path.dirname(project));
  const archive = path.resolve(folder, resolved.slice('file:'.length));
  return existsSync(archive)
    ? { specifier: `file:${path.basename(archive)}`, archive }
    : { specifier: `file:${pathFrom(site, archive)}`, archive: undefined };
}

/** What npm installed Dateline from, by its hidden lock file; undefined for a checkout. */
function resolvedBy(project: string): string | undefined {
  const lock = path.join(path.dirname(project), '.package-lock.json');
  if (path.basename(path.dirname(project)) !== 'node_modules' || !existsSync(lock))
    return undefined;
  const { packages }: { packages: Record<string, { resolved?: string }> } = JSON.parse(
    readFileSync(lock, 'utf8'),
  );
  return packages[`node_modules/${path.basename(project)}`]?.resolved;
}

/** The relative path of a file, with forward slashes. Both are real paths, as npm resolves them. */
function pathFrom(site: string, file: string): string {
  return path.relative(realPath(site), realPath(file)).split(path.sep).join('/');
}
