import type { Formatter } from '../../formatter.ts';
import type { TranslationState } from './article-facts.ts';

/** The sentences about an article's versions in other languages. A link to the version follows. */
export interface TranslationWords {
  /** For a translation that is up to date. @param day of the version that it follows */
  readonly of: (day: string) => string;
  /** For a translation whose original has been corrected since. @param days one or more, formatted */
  readonly corrected: (days: string) => string;
  /** For a translation whose original has been updated since. @param days one or more, formatted */
  readonly updated: (days: string) => string;
  /** For a translation whose original has changed since, without a note. */
  readonly changed: (day: string) => string;
  /** For an article that lacks a correction of a version in another language. */
  readonly elsewhere: (days: string) => string;
  /** Before the link to the original. The link text is the name of its language. */
  readonly original: string;
  /** Before the link to another version. The link text is the name of its language. */
  readonly version: string;
}

/** The versions of an article in other languages that its page mentions. Days are `YYYY-MM-DD`. */
export interface OtherVersions<Link> {
  /** For a translation: its original, and how far the translation is up to date. */
  readonly original:
    | ({ readonly link: Link } & Pick<
        NonNullable<TranslationState['original']>,
        'version' | 'behind'
      >)
    | undefined;
  /** Other versions with corrections that this one lacks. */
  readonly correctedElsewhere: readonly {
    readonly link: Link;
    readonly days: readonly string[];
  }[];
}

/** A line about a version of an article in another language. The link follows the words. */
export interface TranslationLine<Link> {
  readonly words: string;
  readonly link: Link;
  /** Whether this version lacks something that the other version has. */
  readonly isBehind: boolean;
}

/**
 * What the reader must know about an article's versions in other languages: the version of the original
 * that it translates, changes of the original that it lacks, and corrections of other versions that it
 * lacks. Empty if `versions` is undefined.
 */
export function translationLines<Link>(
  versions: OtherVersions<Link> | undefined,
  words: TranslationWords,
  format: Days,
): readonly TranslationLine<Link>[] {
  if (versions === undefined) return [];
  const { original, correctedElsewhere } = versions;
  const ofOriginal = original && {
    words: `${sentences(original, words, format).join(' ')} ${words.original}`,
    link: original.link,
    isBehind: original.behind !== undefined,
  };
  const elsewhere = correctedElsewhere.map(({ link, days }) => ({
    words: `${words.elsewhere(daysIn(days, format))} ${words.version}`,
    link,
    isBehind: true,
  }));
  return ofOriginal === undefined ? elsewhere : [ofOriginal, ...elsewhere];
}

type Days = Pick<Formatter, 'day' | 'list'>;

function sentences<Link>(
  { version, behind }: NonNullable<OtherVersions<Link>['original']>,
  words: TranslationWords,
  format: Days,
): readonly string[] {
  if (behind === undefined) return [words.of(format.day(version))];
  const { corrections, updates, changed } = behind;
  return [
    ...(corrections.length > 0 ? [words.corrected(daysIn(corrections, format))] : []),
    ...(updates.length > 0 ? [words.updated(daysIn(updates, format))] : []),
    ...(changed === undefined ? [] : [words.changed(format.day(changed))]),
  ];
}

/** Formats a list of days, without duplicates. */
function daysIn(days: readonly string[], format: Days): string {
  return format.list([...new Set(days)].map(format.day));
}
