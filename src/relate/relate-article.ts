import type { Problem } from '../model/problem.ts';
import type { ArticleCard, FiledArticle } from '../model/site/article.ts';
import type { Article } from '../model/site/site.ts';
import type { Known } from './known.ts';
import { articleProblems } from './problems/article-problems.ts';
import { isLocated } from './problems/map-problems.ts';
import { isSoundPicture } from './problems/picture-problems.ts';
import { RelatedArticle } from './related-article.ts';

/**
 * Puts an article in its place: URL, section, story, authors, entities.
 * `article` is undefined where its section does not exist; everything else that is unknown is
 * left out of the article and reported. The text is read only where there is something to report.
 */
export function relateArticle(
  filed: FiledArticle,
  known: Known,
): { readonly article: Article | undefined; readonly problems: readonly Problem[] } {
  const { card, text } = filed;
  const problems = isSound(card, known) ? [] : articleProblems(text(), known);
  const section = known.sections.get(card.section);
  if (section === undefined) return { article: undefined, problems };
  return { article: new RelatedArticle(filed, section, known), problems };
}

/** Whether everything that the card refers to is there, so that there is nothing to report. */
function isSound(card: ArticleCard, known: Known): boolean {
  const { sections, stories, places, authors, topics, names } = known;
  return (
    sections.has(card.section) &&
    (card.story === undefined || stories.has(card.story)) &&
    (card.place === undefined || places.has(card.place)) &&
    [...card.mapPlaces, ...card.bodyMapPlaces].every((id) => isLocated(id, places)) &&
    card.events.every(({ place }) => place === undefined || places.has(place)) &&
    card.byline.every((id) => authors.has(id)) &&
    card.topics.every((id) => topics.has(id)) &&
    card.pictures.every((picture) => isSoundPicture(picture, card.lang, known)) &&
    card.names.every((name) => {
      const bearers = names.find(name).length;
      return bearers === 1 || (bearers === 0 && card.speakers.includes(name));
    })
  );
}
