import type { MediaEntry } from '../pictures/picture.ts';
import type { FindPoint } from '../position.ts';
import type { StoredArticle } from './article/article.ts';
import type { FaultyArticle } from './article/faulty-article.ts';
import type { TranslatedText } from './article/translation.ts';
import type { ParsedEntity } from './entity.ts';
import type { ParsedFront } from './front.ts';
import type { Publication } from './publication.ts';
import type { ParsedSection, ParsedStaticPage, ParsedStory } from './story.ts';

/** The parsed content folder. Files are not related to each other yet; lists are sorted by path. */
export interface ParsedContent {
  readonly publication: Publication;
  readonly articles: readonly StoredArticle[];
  /** Articles that could not be parsed. */
  readonly faultyArticles: readonly FaultyArticle[];
  readonly entities: readonly ParsedEntity[];
  readonly stories: readonly ParsedStory[];
  readonly sections: readonly ParsedSection[];
  readonly staticPages: readonly ParsedStaticPage[];
  readonly mediaEntries: readonly MediaEntry[];
  /** The choices for the front page: at most one. */
  readonly fronts: readonly ParsedFront[];
  /** Texts of entities and stories in languages other than the default. */
  readonly texts: readonly TranslatedText[];
  /**
   * Ids of files other than articles that exist but could not be parsed. Their own problems are reported, so references to
   * them are not reported as unknown.
   */
  readonly unreadable: ReadonlySet<string>;
  readonly findPoint: FindPoint;
}
