import path from 'node:path';
import type { Problem } from '../../model/problem.ts';

/** A problem with the path of its file from the root of the repository, or else its absolute path. */
export interface ReportedProblem extends Problem {
  /** With forward slashes: `content/articles/2031/05/ferry.md`. */
  readonly file: string;
}

/**
 * Adds the path that other programs look for.
 * @param content content folder, absolute path
 * @param root folder from which paths are shown, absolute path: in GitHub Actions, that of the repository
 */
export function withFiles(
  problems: readonly Problem[],
  content: string,
  root: string,
): readonly ReportedProblem[] {
  return problems.map((problem) => {
    const absolute = path.join(content, ...problem.path.split('/'));
    const relative = path.relative(root, absolute);
    const isInside = !relative.startsWith('..') && !path.isAbsolute(relative);
    const file = (isInside ? relative : absolute).split(path.sep).join('/');
    return { ...problem, file };
  });
}
