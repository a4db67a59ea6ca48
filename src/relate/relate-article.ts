import type { Problem } from '../model/problem.ts';
import type { ArticleRecord, StoredArticle } from '../model/site/article.ts';
import type { Article } from '../model/site/site.ts';
import type { Known } from './known.ts';
import { articleProblems } from './problems/article-problems.ts';
import { isLocated } from './problems/map-problems.ts';
import { isCompletePicture } from './problems/picture-problems.ts';
import { RelatedArticle } from './related-article.ts';

/**
 * Puts an article in its place: URL, section, story, authors, entities.
 * `article` is undefined where its section does not exist; everything else that is unknown is
 * left out of the article and reported. The text is read only where there is something to report.
 */
export function relateArticle(
  filed: StoredArticle,
  known: Known,
): { readonly article: Article | undefined; readonly problems: readonly Problem[] } {
  const { record, text } = filed;
  const problems = isSound(record, known) ? [] : articleProblems(text(), known);
  const section = known.sections.get(record.section);
  if (section === undefined) return { article: undefined, problems };
  return { article: new RelatedArticle(filed, section, known), problems };
}

/** Whether everything that the record refers to is there, so that there is nothing to report. */
function isSound(record: ArticleRecord, known: Known): boolean {
  const { sections, stories, places, authors, topics, names } = known;
  return (
    sections.has(record.section) &&
    (record.story === undefined || stories.has(record.story)) &&
    (record.place === undefined || places.has(record.place)) &&
    [...record.mapPlaces, ...record.bodyMapPlaces].every((id) => isLocated(id, places)) &&
    record.events.every(({ place }) => place === undefined || places.has(place)) &&
    record.byline.every((id) => authors.has(id)) &&
    record.topics.every((id) => topics.has(id)) &&
    record.pictures.every((picture) => isCompletePicture(picture, record.lang, known)) &&
    record.names.every((name) => {
      const matches = names.find(name).length;
      return matches === 1 || (matches === 0 && record.speakers.includes(name));
    })
  );
}
