import type { ContentFile, ContentFolder } from '../model/content-file.ts';
import { fileStart } from '../model/point.ts';
import type { FindPoint } from '../model/position.ts';
import { type Checked, errorAt } from '../model/problem.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import type { Publication } from '../model/site/publication.ts';
import type { ParsedFile, ParsedFileOf } from './content-kinds.ts';
import { decodeFile } from './decode-file.ts';
import { parseFile, sitePath } from './parse-file.ts';
import { ProblemCollector } from './problem-collector.ts';
import { parsePublication, type SiteOptions } from './site/publication.ts';
import { pointFinder } from './yaml/point-finder.ts';

/**
 * Understands every file of a content folder by itself: pure, reads nothing but what it is given.
 * @param folder the files as bytes, in any order
 * @param options `words` by language code: a language of `site.yaml` without words is a problem;
 *   `baseUrl` takes the place of the one in `site.yaml`
 * @returns the content, and every problem of every file, sorted by path; undefined only where
 *   `site.yaml` is missing or unusable. A file is left out only where no typed value can be made
 *   of it.
 */
export function parseContent(
  folder: ContentFolder,
  options: SiteOptions,
): Checked<ParsedContent | undefined> {
  const collector = new ProblemCollector();
  const files = folder.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const site = files.find((file) => file.path === sitePath);
  const publication = collector.unwrap(parseSite(site, options));
  if (publication === undefined) return collector.result(undefined);
  const context = { publication, words: options.words };
  const parsed = files
    .filter((file) => file !== site)
    .map((file) => ({ path: file.path, file: collector.unwrap(parseFile(file, context)) }));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const findPoint = pointFinder((path) => byPath.get(path));
  return collector.result(collectContent(publication, parsed, findPoint));
}

/** Understands `site.yaml`, or says that there is none. */
export function parseSite(
  file: ContentFile | undefined,
  options: SiteOptions,
): Checked<Publication | undefined> {
  if (file === undefined) {
    const advice = 'write one with name, tagline, baseUrl, languages, timeZone and publisher';
    const problem = errorAt(sitePath, fileStart, `the content folder has no "${sitePath}"`, advice);
    return { value: undefined, problems: [problem] };
  }
  const collector = new ProblemCollector();
  const source = collector.unwrap(decodeFile(file));
  return collector.result(source && collector.unwrap(parsePublication(source, options)));
}

/**
 * Puts what has been read into the lists of the content.
 * @param parsed sorted by path; `file` is undefined where nothing can be made of the file
 */
export function collectContent(
  publication: Publication,
  parsed: readonly { readonly path: string; readonly file: ParsedFile | undefined }[],
  findPoint: FindPoint,
): ParsedContent {
  const read = parsed.flatMap(({ file }) => file ?? []);
  const unreadable = parsed
    .filter(({ file }) => file === undefined)
    .map(({ path }) => fileId(path));
  return {
    publication,
    unreadable: new Set(unreadable),
    findPoint,
    articles: valuesOf(read, 'articles'),
    entities: valuesOf(read, 'entities'),
    stories: valuesOf(read, 'stories'),
    sections: valuesOf(read, 'sections'),
    staticPages: valuesOf(read, 'staticPages'),
    mediaEntries: valuesOf(read, 'mediaEntries'),
    texts: valuesOf(read, 'texts'),
  };
}

/** The id of a file: its name without folders and extension. */
function fileId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

function valuesOf<K extends ParsedFile['list']>(
  parsed: readonly ParsedFile[],
  list: K,
): ParsedFileOf<K>['value'][] {
  const belongs = (file: ParsedFile): file is ParsedFile & ParsedFileOf<K> => file.list === list;
  return parsed.filter(belongs).map((file): ParsedFileOf<K>['value'] => file.value);
}
