import type { LanguageCode } from '../../language.ts';
import type { Moment } from '../../moment.ts';
import type { Body } from '../../text/body.ts';

/** The version of its original that a translation follows. */
export interface FollowedVersion {
  /** As written: a time with its zone, or a day, `2016-08-03`, which includes all changes of that day. */
  readonly iso: string;
  /** Milliseconds since 1970-01-01T00:00:00Z; undefined for a day. */
  readonly epoch: number | undefined;
}

/** The kind of an article's change: a correction, an update with a note, or a change without a note. */
export type ChangeKind = 'correction' | 'update' | 'change';

/** The time and kind of an article's change. */
export interface ArticleChange extends Moment {
  readonly kind: ChangeKind;
}

/**
 * The text of an entity or story in a language other than the default: `places/sirte.ar.md` beside
 * `places/sirte.md`.
 */
export interface TranslatedText {
  readonly path: string;
  /** Path of the file whose text it translates: `places/sirte.md`. */
  readonly original: string;
  readonly lang: LanguageCode;
  readonly body: Body;
}

/**
 * The key that all translations of a text share: its path without language and extension.
 * `articles/2016/08/sirte.ar.md` and `articles/2016/08/sirte.md` give `articles/2016/08/sirte`.
 */
export function translationKey(path: string): string {
  return path.replace(/(?:\.[^./]+)?\.md$/, '');
}
