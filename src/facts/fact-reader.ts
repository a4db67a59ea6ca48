import type { Entity, Section, Story } from '../model/site/fact-values.ts';
import type { Publication } from '../model/site/publication.ts';
import type { Topic } from '../model/site/topic.ts';

/** What articles read of the site. Each read is recorded. */
export interface FactReader {
  /** The value of a fact. Undefined if the site has no such fact; that read is recorded too. */
  fact<T>(key: string): T | undefined;
  /** The value of a fact. Throws RangeError if the site has no such fact. */
  required<T>(key: string): T;
  /** The content of `site.yaml`. */
  readonly publication: Publication;
  /** The section with an id. Throws RangeError if there is none. */
  section(id: string): Section;
  /** The story with an id. Throws RangeError if there is none. */
  story(id: string): Story;
  /** The topics with codes. Unknown codes are left out. */
  topics(codes: readonly string[]): readonly Topic[];
  /** The entity with a key such as `place/sirte`; undefined if there is none. */
  entity(key: string): Entity | undefined;
}
