import type { MediaFile } from '../model/content-file.ts';
import type { Moment } from '../model/moment.ts';
import type { MediaEntry } from '../model/pictures/picture.ts';
import type { FindPoint } from '../model/position.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { Topic } from '../model/site/publication.ts';
import type { Author } from '../model/site/site.ts';
import type { ParsedSection, ParsedStory } from '../model/site/story.ts';
import type { NameIndex } from './names.ts';
import type { SiteUrls } from './site-urls.ts';

/** What an article's references may name, by id. */
export interface Known {
  readonly sections: ReadonlyMap<string, ParsedSection>;
  readonly stories: ReadonlyMap<string, ParsedStory>;
  readonly places: ReadonlyMap<string, ParsedEntity>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly media: ReadonlyMap<string, MediaFile>;
  readonly mediaEntries: ReadonlyMap<string, MediaEntry>;
  readonly names: NameIndex;
  readonly unreadable: ReadonlySet<string>;
  readonly findPoint: FindPoint;
  readonly urls: SiteUrls;
  /** The month of a day; the same text for the same month, however many articles it has. */
  readonly monthOf: (day: string) => string;
  readonly timeZone: string;
  readonly now: Moment;
}
