import type { Entity, Section, Story } from '../model/site/fact-values.ts';
import type { Publication } from '../model/site/publication.ts';
import type { FactReader } from './fact-reader.ts';

/** `site.yaml`. */
export function publicationOf(site: FactReader): Publication {
  return site.required('publication');
}

/** A section by its id. Throws RangeError if there is none. */
export function sectionOf(id: string, site: FactReader): Section {
  return site.required(`section:${id}`);
}

/** A story by its id. Throws RangeError if there is none. */
export function storyOf(id: string, site: FactReader): Story {
  return site.required(`story:${id}`);
}

/** An entity by its key, `place/sirte`; undefined if there is none. */
export function entityOf(key: string, site: FactReader): Entity | undefined {
  return site.fact(`entity:${key}`);
}
