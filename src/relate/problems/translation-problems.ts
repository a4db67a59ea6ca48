import { compareText } from '../../model/order.ts';
import { fileStart, type Point } from '../../model/point.ts';
import type { FindPoint } from '../../model/position.ts';
import { asWarning, errorAt, type Problem, warningAt } from '../../model/problem.ts';
import type { ArticleRecord, StoredArticle } from '../../model/site/article/article.ts';
import { isUnpublished } from '../../model/site/article/article-facts.ts';
import { translationKey } from '../../model/site/article/translation.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import { nearest } from '../../model/text/nearest.ts';
import { availabilityOf } from '../availability.ts';
import {
  type ChangeOptions,
  includesChange,
  missingCorrections,
  type TranslationLag,
  translationLag,
} from '../translation-lag.ts';

/** A content file in one language of several. */
interface Version {
  readonly path: string;
  readonly lang: string;
}

/**
 * Reports translations without an original, two files for one language, and translations without a version or
 * without a correction that their version includes. Warns of translations whose original has changed since.
 */
export function translationProblems(content: ParsedContent, options: ChangeOptions): Problem[] {
  const { articles, faultyArticles, staticPages, publication, unreadable } = content;
  const defaultLang = publication.languages[0].code;
  const translated = articles.filter(({ record }) => record.lang !== defaultLang);
  // Sites without translations skip this work.
  const originals = new Map(
    (translated.length === 0 ? [] : articles)
      .filter(({ record }) => record.lang === defaultLang)
      .map((each) => [translationKey(each.record.path), each]),
  );
  const records = articles.map(({ record }) => record);
  return [
    ...withoutOriginal(records, defaultLang, { unreadable, faulty: faultyArticles }),
    ...withoutOriginal(staticPages, defaultLang, { unreadable, faulty: [] }),
    ...secondFiles(publishedFirst(records, options)),
    ...secondFiles(staticPages),
    ...textsWithoutOriginal(content),
    ...translated.flatMap((article) => {
      const original = originals.get(translationKey(article.record.path));
      return original === undefined
        ? []
        : versionProblems(article, original.record, options, content.findPoint);
    }),
  ];
}

/** A file name with a language: `sirte.ar.md`. */
const languageSuffixPattern = /\.([^./]+)\.md$/;

/** False for a file in an unknown language, which is parsed in the default language and already reported. */
function hasOwnLanguage({ path, lang }: Version): boolean {
  const suffix = languageSuffixPattern.exec(path)?.[1];
  return suffix === undefined || suffix === lang;
}

/** Files with problems of their own, which are not reported as missing. */
interface ReportedFiles {
  readonly unreadable: ReadonlySet<string>;
  readonly faulty: readonly Version[];
}

/** Of two files with the same text, the unpublished one is reported. */
function publishedFirst(
  records: readonly ArticleRecord[],
  { now }: ChangeOptions,
): readonly Version[] {
  const isPublished = (record: ArticleRecord) => !isUnpublished(availabilityOf(record, now));
  const unpublished = records.filter((record) => !isPublished(record));
  return unpublished.length === 0 ? records : [...records.filter(isPublished), ...unpublished];
}

function withoutOriginal(
  files: readonly Version[],
  defaultLang: string,
  { unreadable, faulty }: ReportedFiles,
): Problem[] {
  const translated = files.filter(({ lang }) => lang !== defaultLang);
  if (translated.length === 0) return [];
  const originals = new Set(
    [...files, ...faulty]
      .filter(({ lang }) => lang === defaultLang)
      .map(({ path }) => translationKey(path)),
  );
  return translated.flatMap((file) => {
    const key = translationKey(file.path);
    if (originals.has(key) || unreadable.has(key.slice(key.lastIndexOf('/') + 1))) return [];
    const message = `the translation has no original: there is no ${key}.md`;
    const near = nearest(key, [...originals].sort(compareText));
    const advice =
      near === undefined
        ? 'write the original, or give this file the name of its original'
        : `did you mean to translate ${near}.md? Give both files the same name`;
    return [errorAt(file.path, fileStart, message, advice)];
  });
}

function secondFiles(files: readonly Version[]): Problem[] {
  // If no name has a language, no two files can have the same text.
  if (!files.some(({ path }) => languageSuffixPattern.test(path))) return [];
  const first = new Map<string, string>();
  return files.filter(hasOwnLanguage).flatMap((file) => {
    const key = `${translationKey(file.path)} ${file.lang}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, file.path);
    if (other === undefined) return [];
    const message = `${other} is the same text in the same language, ${file.lang}`;
    return [errorAt(file.path, fileStart, message, 'keep one of the two files')];
  });
}

function textsWithoutOriginal({ texts, entities, stories, unreadable }: ParsedContent): Problem[] {
  if (texts.length === 0) return [];
  const known = new Set([...entities, ...stories].map(({ path }) => path));
  return texts.flatMap(({ path, original }) => {
    const id = original.slice(original.lastIndexOf('/') + 1, -'.md'.length);
    if (known.has(original) || unreadable.has(id)) return [];
    const message = `the translated text has no original: there is no ${original}`;
    return [errorAt(path, fileStart, message, 'write that file, or correct the name of this one')];
  });
}

/** @param original the article that it translates */
function versionProblems(
  { record, text }: StoredArticle,
  original: ArticleRecord,
  options: ChangeOptions,
  findPoint: FindPoint,
): Problem[] {
  const { version, path } = record;
  if (version === undefined) {
    const [place, start] = [findPoint(path, ['translationOf']), findPoint(path, [])];
    // A value that cannot be read has been reported.
    const isWritten = place.line !== start.line || place.column !== start.column;
    return isWritten ? [] : [noVersion(record, original)];
  }
  const before = !includesChange(version, original.published, options);
  const behind = translationLag(original, version, options);
  const missing = missingCorrections(original, record, options).filter((correction) =>
    includesChange(version, correction, options),
  );
  if (!before && behind === undefined && missing.length === 0) return [];
  // Only problems need the position, which parses the file again.
  const at = findPoint(path, text().translationOf?.at ?? fileStart);
  const errors = [
    ...(before ? [tooEarly(path, at, original)] : []),
    ...missing.map(({ iso }) =>
      errorAt(
        path,
        at,
        `"version" includes the correction of ${iso} in the original, but the translation does not have it`,
        `translate it under "corrections", with the same date`,
      ),
    ),
  ];
  const isDraft = isUnpublished(availabilityOf(original, options.now));
  return [
    // An original that is not published yet never stops the build.
    ...(isDraft ? errors.map(asWarning) : errors),
    ...(behind === undefined ? [] : [outdated(record, at, original, behind, options)]),
  ];
}

function noVersion({ path }: ArticleRecord, original: ArticleRecord): Problem {
  const message = 'the translation does not say which version of its original it follows';
  const advice = `add translationOf: {version: ${lastChange(original)}}, if it follows ${original.path} as it is now`;
  return errorAt(path, fileStart, message, advice);
}

function tooEarly(path: string, at: Point, { published }: ArticleRecord): Problem {
  const message = `"version" is before the publication of the original, ${published.iso}`;
  return errorAt(path, at, message, 'write when the original was last changed');
}

function outdated(
  record: ArticleRecord,
  at: Point,
  original: ArticleRecord,
  behind: TranslationLag,
  { now }: ChangeOptions,
): Problem {
  const publicChanges = original.changes.filter(({ epoch }) => epoch <= now.epoch);
  const last = lastChange({ ...original, changes: publicChanges });
  const message = `${record.lang} is behind ${original.lang} by ${lagWords(behind)}`;
  const advice = `translate what has changed in ${original.path}, then set "version" to ${last}`;
  return warningAt(record.path, at, message, advice);
}

/** `one correction of 2016-08-04 and 2 updates of 2016-08-05 and 2016-08-06`. */
export function lagWords({ corrections, updates, changed }: TranslationLag): string {
  if (changed !== undefined) return `a change of ${changed}`;
  return [counted('correction', corrections), counted('update', updates)]
    .filter((words) => words !== '')
    .join(' and ');
}

function counted(noun: string, days: readonly string[]): string {
  if (days.length === 0) return '';
  const of = [...new Set(days)].join(' and ');
  return days.length === 1 ? `one ${noun} of ${of}` : `${days.length} ${noun}s of ${of}`;
}

function lastChange({ published, changes }: Pick<ArticleRecord, 'published' | 'changes'>): string {
  return [published, ...changes].reduce((a, b) => (b.epoch > a.epoch ? b : a)).iso;
}
