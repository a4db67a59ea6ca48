import type { ContentFile, ContentFolder } from '../model/content-file.ts';
import { compareText } from '../model/order.ts';
import { fileStart } from '../model/point.ts';
import type { FindPoint } from '../model/position.ts';
import { type Checked, errorAt } from '../model/problem.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import type { Publication } from '../model/site/publication.ts';
import type { ParsedFile, ParsedFileOf } from './content-kinds.ts';
import { decodeFile } from './decode-file.ts';
import { parseFile, sitePath } from './parse-file.ts';
import { ProblemCollector } from './problem-collector.ts';
import { type PublicationOptions, parsePublication } from './site/publication.ts';
import { pointFinder } from './yaml/point-finder.ts';

/**
 * Parses every file of a content folder. Pure: it reads only its arguments.
 * @param folder the files as bytes, in any order
 * @returns the content, and the problems of all files, sorted by path; undefined only if `site.yaml`
 *   is missing or unusable. Files that cannot be parsed are left out and listed in `unreadable`.
 */
export function parseContent(
  folder: ContentFolder,
  options: PublicationOptions,
): Checked<ParsedContent | undefined> {
  const collector = new ProblemCollector();
  const files = folder.files.toSorted((a, b) => compareText(a.path, b.path));
  const site = files.find((file) => file.path === sitePath);
  const publication = collector.unwrap(parseSite(site, options, pathsOf(files)));
  if (publication === undefined) return collector.result(undefined);
  const context = { publication, words: options.words };
  const parsed = files
    .filter((file) => file !== site)
    .map((file) => ({ path: file.path, file: collector.unwrap(parseFile(file, context)) }));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const findPoint = pointFinder((path) => byPath.get(path));
  return collector.result(collectContent(publication, parsed, findPoint));
}

/**
 * Parses `site.yaml`, or reports that it is missing.
 * @param paths of all files: one may be `site.yaml` under another name
 */
export function parseSite(
  file: ContentFile | undefined,
  options: PublicationOptions,
  paths: readonly string[] = [],
): Checked<Publication | undefined> {
  if (file === undefined) {
    const meant = paths.find((path) => /(?:^|\/)sites?\.ya?ml$/i.test(path));
    const advice =
      meant === undefined
        ? 'write one with name, tagline, baseUrl, languages, timeZone and publisher'
        : `move "${meant}" to "${sitePath}"`;
    const problem = errorAt(sitePath, fileStart, `the content folder has no "${sitePath}"`, advice);
    return { value: undefined, problems: [problem] };
  }
  const collector = new ProblemCollector();
  const source = collector.unwrap(decodeFile(file));
  return collector.result(source && collector.unwrap(parsePublication(source, options)));
}

/**
 * Sorts parsed files into the lists of the content.
 * @param parsed sorted by path; `file` is undefined if it could not be parsed
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
    unreadable: new Set([...unreadable, ...(publication.unreadable ?? [])]),
    findPoint,
    articles: valuesOf(read, 'articles'),
    faultyArticles: valuesOf(read, 'faultyArticles'),
    entities: valuesOf(read, 'entities'),
    stories: valuesOf(read, 'stories'),
    sections: valuesOf(read, 'sections'),
    staticPages: valuesOf(read, 'staticPages'),
    mediaEntries: valuesOf(read, 'mediaEntries'),
    texts: valuesOf(read, 'texts'),
    fronts: valuesOf(read, 'fronts'),
  };
}

function pathsOf(files: readonly ContentFile[]): readonly string[] {
  return files.map(({ path }) => path);
}

/** The name of a file without folders and extension: its id, by which others refer to it. */
export function fileId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

function valuesOf<K extends ParsedFile['list']>(
  parsed: readonly ParsedFile[],
  list: K,
): ParsedFileOf<K>['value'][] {
  const belongs = (file: ParsedFile): file is ParsedFile & ParsedFileOf<K> => file.list === list;
  return parsed.filter(belongs).map((file): ParsedFileOf<K>['value'] => file.value);
}
