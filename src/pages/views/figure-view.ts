import type { ArticleReader } from '../../facts/article-reader.ts';
import type { Href } from '../../model/address/href.ts';
import type { Figure, FigureValue } from '../../model/site/figure.ts';
import type { Link, Links } from './links.ts';

/** A number in the news, with links to its history and to the article that gives it. */
export interface FigureView extends FigureValue, Omit<Figure, 'at'> {
  readonly href: Href;
  readonly article: Link;
}

/** A figure as an article gives it. */
export function figureView(figure: Figure, article: ArticleReader, links: Links): FigureView {
  const { at: _, ...shown } = figure;
  return {
    ...shown,
    href: links.to(links.urls.figure(links.lang, figure.id)),
    article: links.article(article),
  };
}

/** A figure of an article. Throws RangeError if the article does not give it. */
export function findFigure(id: string, article: ArticleReader): Figure {
  const figure = article.figures().find((each) => each.id === id);
  if (figure === undefined) throw new RangeError(`${article.path} has no figure ${id}`);
  return figure;
}

/**
 * The figures that articles give, each once with the value of its newest day, in the order of the
 * articles and of their front matter. Figures that another of them replaces are left out.
 */
export function latestFigures(
  articles: readonly ArticleReader[],
  links: Links,
): readonly FigureView[] {
  const views = new Map<string, FigureView>();
  for (const article of articles) {
    for (const figure of article.figures()) {
      const known = views.get(figure.id);
      if (known !== undefined && known.asOf >= figure.asOf) continue;
      views.set(figure.id, figureView(figure, article, links));
    }
  }
  const replaced = new Set([...views.values()].map(({ supersedes }) => supersedes));
  return [...views.values()].filter(({ id }) => !replaced.has(id));
}
