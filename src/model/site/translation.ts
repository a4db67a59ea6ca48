import type { LanguageCode } from '../language.ts';
import type { Moment } from '../moment.ts';
import type { Body } from '../text/body.ts';

/** The version of its original that a translation follows. */
export interface FollowedVersion {
  /** As written: a moment with its zone, or a day `2016-08-03`, of which it follows every change. */
  readonly iso: string;
  /** Of a moment: milliseconds since 1970-01-01T00:00:00Z; undefined for a day. */
  readonly epoch: number | undefined;
}

/** What a change of an article is: a correction, news added, or the time of a change that has no note. */
export type ChangeKind = 'correction' | 'update' | 'change';

/** When an article was changed, and in what way. */
export interface ArticleChange extends Moment {
  readonly kind: ChangeKind;
}

/**
 * The text of a person, a place, an organisation or a story in a language other than the default
 * one: `places/sirte.ar.md` beside `places/sirte.md`.
 */
export interface TranslatedText {
  readonly path: string;
  /** The file whose text it translates: `places/sirte.md`. */
  readonly original: string;
  readonly lang: LanguageCode;
  readonly body: Body;
}

/**
 * What translations of one text share: its path without language and extension.
 * `articles/2016/08/sirte.ar.md` and `articles/2016/08/sirte.md` give `articles/2016/08/sirte`.
 */
export function translationKey(path: string): string {
  return path.replace(/(?:\.[^./]+)?\.md$/, '');
}
