import type { LanguageCode } from '../../language.ts';
import type { Moment } from '../../moment.ts';
import type { Body } from '../../text/body.ts';
import type { StoryEvent } from '../event.ts';
import type { Reference } from '../reference.ts';
import type { ArticleRecord, ParsedArticle } from './article.ts';

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
  /** What it refers to, for reports; undefined if this cannot be read, or has been reported. */
  readonly references?: ArticleReferences | undefined;
}

/** What an article refers to, with positions. */
export interface ArticleReferences
  extends Pick<
    ParsedArticle,
    'path' | 'lang' | 'story' | 'place' | 'byline' | 'topics' | 'leadMap' | 'lead'
  > {
  readonly section: Reference | undefined;
  readonly events: readonly Pick<StoryEvent, 'place'>[];
  readonly body: Pick<Body, 'mentions' | 'pictures' | 'maps'>;
}

/** An article that could be read, but not shown. */
export function faultyArticle(record: ArticleRecord): FaultyArticle {
  const { path, slug, lang, status, published, story, figures, movedFrom } = record;
  const ids = figures.map(({ id }) => id);
  return { path, slug, lang, status, published, story, ids, movedFrom };
}
