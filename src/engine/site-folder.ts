import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './cache/project-folder.ts';

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a folder is a site folder: it contains `content/site.yaml`. */
export function isSiteFolder(folder: string): boolean {
  return existsSync(path.join(folder, 'content', 'site.yaml'));
}

/**
 * The site folder of a content folder. Undefined if the content folder is not named `content`: other folders beside it
 * are then not parts of the site.
 * @param content absolute path
 */
export function siteOfContent(content: string): string | undefined {
  return path.basename(content) === 'content' ? path.dirname(content) : undefined;
}

/** The folders that a site may have besides its content: absolute paths. @param content absolute path */
export function lookFolders(content: string): readonly string[] {
  const site = siteOfContent(content);
  if (site === undefined) return [];
  const isOwn = realpathSync(site) === realpathSync(projectFolder);
  const names = isOwn ? ['static'] : ['static', 'layouts'];
  return names.map((name) => path.join(site, name));
}

/**
 * Finds the folder whose `content` a command reads if `--content` is not given: absolute path. It is the caller's
 * folder. If that is not a site folder and npm runs the command as a script of a package, it is the folder of the
 * package, as `npm --prefix DIR` asks. Dateline's own package counts only for callers inside it.
 * @param caller absolute path of the folder from which the command was called
 */
export function siteFolder(caller: string, environment: Environment): string {
  if (isSiteFolder(caller)) return caller;
  const folder = npmPackageFolder(environment);
  const { INIT_CWD: calledFrom } = environment;
  if (folder === undefined || calledFrom === undefined) return caller;
  // Otherwise the variables are those of another command, which started this one.
  const isCalledByNpm = path.resolve(calledFrom) === caller || folder === caller;
  const isCallers = folder !== projectFolder || isInside(caller, folder);
  return isCalledByNpm && isCallers && isSiteFolder(folder) ? folder : caller;
}

/** The folder of the package whose script npm runs: absolute path without links; undefined if there is none. */
export function npmPackageFolder({ npm_package_json: file }: Environment): string | undefined {
  return file === undefined || !existsSync(file) ? undefined : path.dirname(realpathSync(file));
}

/** The nearest site folder above a folder; undefined if there is none. */
export function siteFolderAbove(folder: string): string | undefined {
  const parent = path.dirname(folder);
  if (parent === folder) return undefined;
  return isSiteFolder(parent) ? parent : siteFolderAbove(parent);
}

/** Whether a path is a folder or in it. Both are absolute. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
