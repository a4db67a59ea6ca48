import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { maxTextBytes } from '../../parse/decode-file.ts';
import { entriesIn } from './content-entries.ts';
import { linkProblem } from './link-problem.ts';

/**
 * The paths of all files of a content folder that the scan does not refuse: no pipes, no links out of the folder. For
 * commands that read content without a scan.
 * @param root absolute path of the folder
 */
export function readableFiles(root: string): readonly string[] {
  const realRoot = realpathSync(root);
  return entriesIn(root).flatMap(({ name, isLink, problem }) => {
    const isRefused = problem ?? (isLink ? linkProblem(name, root, realRoot) : undefined);
    return isRefused === undefined ? [name] : [];
  });
}

/**
 * Reads a text; undefined if it is not a regular file any more, or too large to be a text. Never blocks on a pipe.
 * Throws other errors of the disk.
 * @param file absolute path
 */
export function readText(file: string): Buffer | undefined {
  const fd = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = fstatSync(fd);
    return status.isFile() && status.size <= maxTextBytes ? readFileSync(fd) : undefined;
  } finally {
    closeSync(fd);
  }
}
