import type { ContentFile, ContentFolder } from '../model/content-file.ts';
import type { ParsedContent } from '../model/parsed-content.ts';
import { fileStart } from '../model/point.ts';
import { type Checked, errorAt } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { ParsedFile, ParsedFileOf } from './content-kinds.ts';
import { decodeFile } from './decode-file.ts';
import { Findings } from './findings.ts';
import { parseFile, sitePath } from './parse-file.ts';
import { parsePublication, type SiteOptions } from './publication.ts';

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
  const findings = new Findings();
  const files = folder.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const site = files.find((file) => file.path === sitePath);
  const publication = findings.take(readSite(site, options));
  if (publication === undefined) return findings.with(undefined);
  const context = { publication, words: options.words };
  const others = files.filter((file) => file !== site);
  const parsed = others.map((file) => findings.take(parseFile(file, context)));
  const unreadable = others.filter((_, index) => parsed[index] === undefined).map(idOf);
  const read = parsed.filter((file) => file !== undefined);
  return findings.with(collect(publication, read, new Set(unreadable)));
}

function readSite(
  file: ContentFile | undefined,
  options: SiteOptions,
): Checked<Publication | undefined> {
  if (file === undefined) {
    const advice = 'write one with name, tagline, baseUrl, languages, timeZone and publisher';
    const problem = errorAt(sitePath, fileStart, `the content folder has no "${sitePath}"`, advice);
    return { value: undefined, problems: [problem] };
  }
  const findings = new Findings();
  const source = findings.take(decodeFile(file));
  return findings.with(source && findings.take(parsePublication(source, options)));
}

/** Puts what has been read, sorted by path, into the lists of the content. */
export function collect(
  publication: Publication,
  parsed: readonly ParsedFile[],
  unreadable: ReadonlySet<string>,
): ParsedContent {
  return {
    publication,
    unreadable,
    articles: listed(parsed, 'articles'),
    entities: listed(parsed, 'entities'),
    stories: listed(parsed, 'stories'),
    sections: listed(parsed, 'sections'),
    staticPages: listed(parsed, 'staticPages'),
  };
}

/** The id of a file: its name without folders and extension. */
function idOf({ path }: ContentFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

function listed<K extends ParsedFile['list']>(
  parsed: readonly ParsedFile[],
  list: K,
): ParsedFileOf<K>['value'][] {
  const belongs = (file: ParsedFile): file is ParsedFile & ParsedFileOf<K> => file.list === list;
  return parsed.filter(belongs).map((file): ParsedFileOf<K>['value'] => file.value);
}
