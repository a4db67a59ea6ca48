import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileStart } from '../../model/point.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { contentKind, specialFileProblem } from './content-entries.ts';

/**
 * Why a symbolic link is not followed; undefined if it leads to a regular file inside the folder.
 * @param name path of the link in the folder
 * @param root absolute path of the folder
 * @param realRoot the same without symbolic links
 */
export function linkProblem(
  name: string,
  root: string,
  realRoot: string,
  kind = contentKind,
): Problem | undefined {
  const linkError = (what: string) =>
    errorAt(
      name,
      fileStart,
      `a symbolic link ${what}`,
      'put the file itself in its place, or delete the link',
    );
  const target = targetOf(path.join(root, name));
  if (target === undefined) return linkError('to nothing');
  if (!target.startsWith(realRoot + path.sep))
    return linkError(`that leads out of the ${kind.noun}`);
  const found = statSync(target);
  if (found.isDirectory()) return linkError('to a folder');
  if (found.isFile()) return undefined;
  return specialFileProblem(name, found, kind, (what) => `a symbolic link to ${what}`);
}

function targetOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}
