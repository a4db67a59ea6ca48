import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { OptionError } from '../engine/build-options.ts';

/**
 * Which files of the content folder are wanted: those that the paths name, and those in the folders that they name.
 * Paths are relative to the working folder or, as in reports, to the content folder. Throws OptionError.
 * @param content absolute path
 */
export function wantedPaths(
  given: readonly string[],
  content: string,
): ((name: string) => boolean) | undefined {
  if (given.length === 0) return undefined;
  const wanted = given.map((text) => pathInContent(text, content));
  return (name) =>
    wanted.some((each) => each === '' || name === each || name.startsWith(`${each}/`));
}

function pathInContent(text: string, content: string): string {
  const found = [path.resolve(text), path.resolve(content, text)].find((each) => existsSync(each));
  if (found === undefined || text === '') {
    throw new OptionError(
      `there is no "${text}" — write the path of a file or folder, from here or from ${content}`,
    );
  }
  // Links may be anywhere: a content folder may contain some, or be reached through one.
  const relative = [
    path.relative(content, found),
    path.relative(realpathSync(content), realpathSync(found)),
  ].find((each) => !each.startsWith('..') && !path.isAbsolute(each));
  if (relative === undefined) {
    throw new OptionError(`${text} is not in the content folder ${content} — name a file in it`);
  }
  return relative.split(path.sep).join('/');
}
