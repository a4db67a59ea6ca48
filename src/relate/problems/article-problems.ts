import type { Problem } from '../../model/problem.ts';
import type { ArticleReferences } from '../../model/site/article/faulty-article.ts';
import type { StoryEvent } from '../../model/site/event.ts';
import type { ContentIndex } from '../content-index.ts';
import { References } from '../mentions/references.ts';
import { mentionProblems } from '../mentions/resolve-mentions.ts';
import { mapProblems } from './map-problems.ts';
import { pictureProblems } from './picture-problems.ts';
import { checkTopics } from './topic-problems.ts';

/** Reports everything that an article refers to and the site does not have. */
export function articleProblems(
  article: ArticleReferences,
  index: ContentIndex,
): readonly Problem[] {
  const { path, section, story, place, byline, topics, leadMap, events, lead, body } = article;
  const refs = new References(path, index);
  if (section) refs.find('section', section, index.sections, 'add it to content/sections/');
  if (story) refs.find('story', story, index.stories, 'add it to content/stories/');
  if (place) refs.find('place', place, index.places, addPlace);
  for (const id of byline) refs.find('byline', id, index.authors, addAuthor);
  checkTopics(topics, refs, index);
  checkEventPlaces(events, refs, index);
  const pictures = lead === undefined ? body.pictures : [lead, ...body.pictures];
  const mapped = [...(leadMap?.places ?? []), ...body.maps.flatMap(({ places }) => places)];
  return [
    ...refs.problems,
    ...mapProblems(path, mapped, index),
    ...mentionProblems(path, body, index.names),
    ...pictureProblems(path, article.lang, pictures, index),
  ];
}

/** Adds a problem to `refs` for each unknown place of an event. */
export function checkEventPlaces(
  events: readonly Pick<StoryEvent, 'place'>[],
  refs: References,
  index: Pick<ContentIndex, 'places'>,
): void {
  for (const { place } of events) {
    if (place !== undefined) refs.find('place', place, index.places, addPlace);
  }
}

const addPlace = 'add it to content/places/';
const addAuthor = 'add a desk to site.yaml or a person to content/people/';
