import type { LanguageCode } from '../../language.ts';
import type { Moment } from '../../moment.ts';
import type { ArticleRecord } from './article.ts';

/** An article with errors that keep it off the site, as far as its file can be read. */
export interface FaultyArticle {
  readonly path: string;
  readonly slug: string;
  readonly lang: LanguageCode;
  readonly status: ArticleRecord['status'];
  /** Undefined if the file has no valid time. */
  readonly published: Moment | undefined;
  /** Id of its story. */
  readonly story: string | undefined;
  /** Ids of its figures, and possibly of other things. */
  readonly ids: readonly string[];
  /** Its former URLs. */
  readonly movedFrom: readonly string[];
}

/** An article that could be read, but not shown. */
export function faultyArticle(record: ArticleRecord): FaultyArticle {
  const { path, slug, lang, status, published, story, figures, movedFrom } = record;
  const ids = figures.map(({ id }) => id);
  return { path, slug, lang, status, published, story, ids, movedFrom };
}
