import path from 'node:path';
import { styleProblems } from '../../checks/style/style-problems.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeFile } from '../../parse/decode-file.ts';
import { openNewsroom } from '../scaffold/newsroom.ts';
import { parseContextOf } from './parse-content-folder.ts';
import { readText } from './readable-files.ts';

/**
 * Warns if files break rules of the house style. Only `check` calls this: it reads and parses every article.
 * @param content content folder, absolute path
 * @param isWanted whether to look at the file with a path
 */
export function findStyleProblems(
  content: string,
  isWanted: (name: string) => boolean,
): readonly Problem[] {
  const newsroom = openNewsroom(content);
  if (!('folder' in newsroom)) return [];
  const { publication, entities } = newsroom.content;
  if (publication.houseStyle.length === 0) return [];
  const site = { context: parseContextOf(publication), entities, names: newsroom.names };
  const names = [...newsroom.paths].filter((name) => name.endsWith('.md'));
  return names.filter(isWanted).flatMap((name) => {
    const bytes = readText(path.join(content, name));
    const source = bytes && decodeFile({ path: name, bytes }).value;
    return source === undefined ? [] : styleProblems(source, publication.houseStyle, site);
  });
}
