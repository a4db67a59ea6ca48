import type { SourceFile } from '../model/content-file.ts';
import type { Checked } from '../model/problem.ts';
import type { StoredArticle } from '../model/site/article/article.ts';
import type { TranslatedText } from '../model/site/article/translation.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import { parseSeparatedArticle } from './article/article.ts';
import { storedArticle } from './article/article-record.ts';
import { languageSuffix } from './file-name.ts';
import { parseFront } from './front/front-file.ts';
import { mediaEntryEnding, parseMediaEntry } from './kinds/media-entry.ts';
import { parseOrganisation } from './kinds/organisation.ts';
import { parsePerson } from './kinds/person.ts';
import { parsePlace } from './kinds/place.ts';
import { parseSection } from './kinds/section.ts';
import { parseStaticPage } from './kinds/static-page.ts';
import { parseStory } from './kinds/story.ts';
import { parseTranslatedText } from './kinds/translated-text.ts';
import type { ParseContext } from './parse-context.ts';

type Lists = Omit<ParsedContent, 'publication' | 'unreadable' | 'findPoint'>;

/** A parsed file with the list of ParsedContent that it belongs to. */
export interface ParsedFileOf<K extends keyof Lists> {
  readonly list: K;
  readonly value: Lists[K][number];
}
export type ParsedFile = { [K in keyof Lists]: ParsedFileOf<K> }[keyof Lists];

type Parse<T> = (source: SourceFile, context: ParseContext) => Checked<T | undefined>;

/** The kind of file in one folder of the content folder. */
export interface ContentKind {
  readonly folder: string;
  /** Whether the folder may have subfolders. */
  readonly nested: boolean;
  readonly ending: '.md' | '.yaml';
  readonly parse: Parse<ParsedFile>;
}

/** The choices for the front page. */
export const frontPath = 'front.yaml';

/** Files at the top of the content folder, besides `site.yaml`. */
export const contentFiles: ReadonlyMap<string, Parse<ParsedFile>> = new Map([
  [frontPath, into('fronts', parseFront)],
]);

/** All kinds of content files. To add one, add the file of its parser and an entry here. */
export const contentKinds: readonly ContentKind[] = [
  { folder: 'articles', nested: true, ending: '.md', parse: into('articles', parseStoredArticle) },
  {
    folder: 'organisations',
    nested: false,
    ending: '.md',
    parse: withTranslations('entities', parseOrganisation),
  },
  { folder: 'pages', nested: false, ending: '.md', parse: into('staticPages', parseStaticPage) },
  {
    folder: 'people',
    nested: false,
    ending: '.md',
    parse: withTranslations('entities', parsePerson),
  },
  {
    folder: 'places',
    nested: false,
    ending: '.md',
    parse: withTranslations('entities', parsePlace),
  },
  { folder: 'sections', nested: false, ending: '.md', parse: into('sections', parseSection) },
  {
    folder: 'stories',
    nested: false,
    ending: '.md',
    parse: withTranslations('stories', parseStory),
  },
  {
    folder: 'media',
    nested: true,
    ending: mediaEntryEnding,
    parse: into('mediaEntries', parseMediaEntry),
  },
];

function into<K extends ParsedFile['list'], T>(
  list: K,
  parse: Parse<T>,
): Parse<{ readonly list: K; readonly value: T }> {
  return (source, context) => {
    const { value, problems } = parse(source, context);
    return { value: value === undefined ? undefined : { list, value }, problems };
  };
}

/** Accepts `id.md`, which has the data in every language, and translations of its body: `id.ar.md`. */
function withTranslations<K extends 'entities' | 'stories', T>(
  list: K,
  parse: Parse<T>,
): Parse<
  | { readonly list: K; readonly value: T }
  | { readonly list: 'texts'; readonly value: TranslatedText }
> {
  const parseOriginal = into(list, parse);
  const parseText = into('texts', parseTranslatedText);
  return (source, context) =>
    (languageSuffix(source.path) === undefined ? parseOriginal : parseText)(source, context);
}

function parseStoredArticle(
  source: SourceFile,
  context: ParseContext,
): Checked<StoredArticle | undefined> {
  const { value, problems } = parseSeparatedArticle(source, context);
  return { value: value && storedArticle(value), problems };
}
