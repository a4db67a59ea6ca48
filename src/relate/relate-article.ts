import type { Problem } from '../model/problem.ts';
import type { ArticleRecord, StoredArticle } from '../model/site/article/article.ts';
import type { Article } from '../model/site/site.ts';
import type { ContentIndex } from './content-index.ts';
import { articleProblems } from './problems/article-problems.ts';
import { isLocated } from './problems/map-problems.ts';
import { isCompletePicture } from './problems/picture-problems.ts';
import { ResolvedArticle } from './resolved-article.ts';

/**
 * Resolves the references of an article and gives it a URL. `article` is undefined if its section does
 * not exist. All other unknown references are left out and reported. The text is read only if there is
 * something to report.
 */
export function relateArticle(
  stored: StoredArticle,
  index: ContentIndex,
): { readonly article: Article | undefined; readonly problems: readonly Problem[] } {
  const { record, text } = stored;
  const problems = areReferencesValid(record, index) ? [] : articleProblems(text(), index);
  const section = index.sections.get(record.section);
  if (section === undefined) return { article: undefined, problems };
  return { article: new ResolvedArticle(stored, section, index), problems };
}

/** Whether everything that the record refers to exists, so that there is nothing to report. */
function areReferencesValid(record: ArticleRecord, index: ContentIndex): boolean {
  const { sections, stories, places, authors, topics, names } = index;
  return (
    sections.has(record.section) &&
    (record.story === undefined || stories.has(record.story)) &&
    (record.place === undefined || places.has(record.place)) &&
    [...record.mapPlaces, ...record.bodyMapPlaces].every((id) => isLocated(id, places)) &&
    record.events.every(({ place }) => place === undefined || places.has(place)) &&
    record.byline.every((id) => authors.has(id)) &&
    record.topics.every((id) => topics.has(id)) &&
    record.pictures.every((picture) => isCompletePicture(picture, record.lang, index)) &&
    record.names.every((name) => {
      const matches = names.find(name).length;
      return matches === 1 || (matches === 0 && record.speakers.includes(name));
    })
  );
}
