import type { Figure } from '../model/figure.ts';
import type { Article } from '../model/site.ts';
import type { Link, Links } from './links.ts';

/** A number in the news, with the article that gives it. */
export interface FigureView extends Omit<Figure, 'at'> {
  readonly article: Link;
}

/**
 * The figures that articles give, each once, in the order of the articles and of their front
 * matter; one that a later figure replaces is left out.
 */
export function figuresOf(articles: readonly Article[], links: Links): readonly FigureView[] {
  const views = new Map<string, FigureView>();
  for (const article of articles) {
    if (article.figuresDigest === '') continue;
    for (const { at: _, ...figure } of article.text().figures) {
      const link = { href: links.to(article.url), text: article.headline };
      if (!views.has(figure.id)) views.set(figure.id, { ...figure, article: link });
    }
  }
  const replaced = new Set([...views.values()].map(({ supersedes }) => supersedes));
  return [...views.values()].filter(({ id }) => !replaced.has(id));
}
