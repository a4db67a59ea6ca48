import type { Entity, Section, Story } from '../model/site/fact-values.ts';
import type { Publication } from '../model/site/publication.ts';
import type { Topic } from '../model/site/topic.ts';
import type { FactReader } from './fact-reader.ts';

/** The content of `site.yaml`. */
export function publicationOf(site: FactReader): Publication {
  return site.required('publication');
}

/** The section with an id. Throws RangeError if there is none. */
export function sectionOf(id: string, site: FactReader): Section {
  return site.required(`section:${id}`);
}

/** The story with an id. Throws RangeError if there is none. */
export function storyOf(id: string, site: FactReader): Story {
  return site.required(`story:${id}`);
}

/** The topics with codes. Unknown codes are left out. */
export function topicsOf(codes: readonly string[], site: FactReader): readonly Topic[] {
  if (codes.length === 0) return [];
  const { topics } = publicationOf(site);
  return codes.flatMap((code) => topics.find((topic) => topic.code === code) ?? []);
}

/** The entity with a key such as `place/sirte`; undefined if there is none. */
export function entityOf(key: string, site: FactReader): Entity | undefined {
  return site.fact(`entity:${key}`);
}
