import type { MediaEntry } from '../pictures/picture.ts';
import type { FindPoint } from '../position.ts';
import type { StoredArticle } from './article.ts';
import type { ParsedEntity } from './entity.ts';
import type { Publication } from './publication.ts';
import type { ParsedSection, ParsedStaticPage, ParsedStory } from './story.ts';
import type { TranslatedText } from './translation.ts';

/** The whole content folder, each file understood by itself, each list sorted by path. */
export interface ParsedContent {
  readonly publication: Publication;
  readonly articles: readonly StoredArticle[];
  readonly entities: readonly ParsedEntity[];
  readonly stories: readonly ParsedStory[];
  readonly sections: readonly ParsedSection[];
  readonly staticPages: readonly ParsedStaticPage[];
  readonly mediaEntries: readonly MediaEntry[];
  /** Texts of entities and stories in languages other than the default one. */
  readonly texts: readonly TranslatedText[];
  /**
   * Ids of files that exist and could not be understood: their own problems are reported, and what
   * refers to them is not to blame.
   */
  readonly unreadable: ReadonlySet<string>;
  readonly findPoint: FindPoint;
}
