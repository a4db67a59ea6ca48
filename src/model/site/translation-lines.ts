import type { Formatter } from '../formatter.ts';
import type { TranslationState } from './article-facts.ts';

/** What an article says of its versions in other languages; the link to that version follows. */
export interface TranslationWords {
  /** Of a translation that is up to date. @param day of the version that it follows */
  readonly of: (day: string) => string;
  /** Of one whose original has been corrected since. @param days one day, or a list of days */
  readonly corrected: (days: string) => string;
  /** Of one to whose original news has been added since. @param days as above */
  readonly updated: (days: string) => string;
  /** Of one whose original has changed since, without a note. */
  readonly changed: (day: string) => string;
  /** Of an article of which a version in another language carries a correction that it does not. */
  readonly elsewhere: (days: string) => string;
  /** Before the link to the original, which bears the name of its language. */
  readonly original: string;
  /** Before the link to another version, likewise. */
  readonly version: string;
}

/** The versions of an article in other languages of which there is something to say. Days are `YYYY-MM-DD`. */
export interface OtherVersions<Link> {
  /** Of a translation: its original, and how far the translation follows it. */
  readonly original:
    | ({ readonly link: Link } & Pick<
        NonNullable<TranslationState['original']>,
        'version' | 'behind'
      >)
    | undefined;
  /** Other versions with corrections that this one does not carry. */
  readonly correctedElsewhere: readonly {
    readonly link: Link;
    readonly days: readonly string[];
  }[];
}

/** A line about an article's versions in other languages: its words, and the way there behind them. */
export interface TranslationLine<Link> {
  readonly words: string;
  readonly link: Link;
  /** Whether this version lacks something that the other one has. */
  readonly isBehind: boolean;
}

/**
 * What the reader must know of an article's versions in other languages: of which version of the
 * original it is a translation, what the original says that it does not say yet, and corrections
 * that another version carries. None where there is nothing to say.
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

/** Each day once. */
function daysIn(days: readonly string[], format: Days): string {
  return format.list([...new Set(days)].map(format.day));
}
