import path from 'node:path';
import type { ContentFile } from '../../model/content-file.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import { parseContent } from '../../parse/parse-content.ts';
import { createNameIndex, type NameIndex } from '../../relate/mentions/name-index.ts';
import { isArticle, markdownWords } from '../content/parse-content-folder.ts';
import { readableFiles, readText } from '../content/readable-files.ts';
import { refuseUnusableContent } from '../publish/usable-folders.ts';

/** What a site has besides its articles, to which new files can refer. */
export interface Newsroom {
  /** The content folder, absolute path. */
  readonly folder: string;
  readonly content: ParsedContent;
  readonly names: NameIndex;
  /** All files of the content folder except articles and media. */
  readonly files: readonly ContentFile[];
  /** The paths of all readable files in the content folder, with forward slashes. */
  readonly paths: ReadonlySet<string>;
}

/**
 * Reads the settings and names of a site. Articles are listed but not read, since there may be a hundred thousand.
 * Throws OptionError if there is no content folder.
 * @param folder content folder, absolute path
 * @returns the problems of `site.yaml` if it cannot be used
 */
export function openNewsroom(folder: string): Newsroom | readonly Problem[] {
  refuseUnusableContent(folder);
  const names = readableFiles(folder);
  const files = names
    .filter((name) => !isArticle(name) && /\.(?:md|ya?ml)$/.test(name))
    .flatMap((name) => {
      const bytes = readText(path.join(folder, name));
      return bytes === undefined ? [] : [{ path: name, bytes }];
    });
  const options = { words: markdownWords, baseUrl: undefined };
  const { value: content, problems } = parseContent({ files, media: [] }, options);
  if (content === undefined) return problems;
  const { index } = createNameIndex(content.entities, content.unreadable);
  return { folder, content, names: index, files, paths: new Set(names) };
}
