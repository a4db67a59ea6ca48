import type { MediaFile } from '../model/content-file.ts';
import type { Moment } from '../model/moment.ts';
import type { MediaEntry } from '../model/pictures/picture.ts';
import type { FindPoint } from '../model/position.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { RelatedAuthor } from '../model/site/site.ts';
import type { ParsedSection, ParsedStory } from '../model/site/story.ts';
import type { Topic } from '../model/site/topic.ts';
import type { NameIndex } from './mentions/name-index.ts';
import type { SiteUrls } from './site-urls.ts';

/** The content to which the references of an article can lead, by id. */
export interface ContentIndex {
  readonly sections: ReadonlyMap<string, ParsedSection>;
  readonly stories: ReadonlyMap<string, ParsedStory>;
  readonly places: ReadonlyMap<string, ParsedEntity>;
  readonly authors: ReadonlyMap<string, RelatedAuthor>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly media: ReadonlyMap<string, MediaFile>;
  readonly mediaEntries: ReadonlyMap<string, MediaEntry>;
  readonly names: NameIndex;
  /** Ids of files that could not be parsed and have been reported. */
  readonly unreadable: ReadonlySet<string>;
  readonly findPoint: FindPoint;
  readonly urls: SiteUrls;
  readonly timeZone: string;
  readonly now: Moment;
}
