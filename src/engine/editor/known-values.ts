import type { KnownValues } from '../../parse/json-schema/to-json-schema.ts';
import type { Newsroom } from '../scaffold/newsroom.ts';

/** What articles of a site can refer to, sorted as in the content. */
export function knownValues({ content }: Newsroom): KnownValues {
  const { publication, sections, stories, entities } = content;
  const idsOf = (kind: string) => entities.filter((each) => each.kind === kind).map(({ id }) => id);
  return {
    ids: {
      section: sections.map(({ id }) => id),
      story: stories.map(({ id }) => id),
      place: idsOf('place'),
      author: [...publication.desks.map(({ id }) => id), ...idsOf('person')],
      topic: publication.topics.map(({ code }) => code),
    },
    timeZone: publication.timeZone,
  };
}
