import type { ArticleKind } from '../../model/site/article/article-kind.ts';
import type { ArticleType } from './graph.ts';

/**
 * The schema.org types of each kind of work. News articles also have the general type, which search
 * engines know. Sponsored articles are not news (https://schema.org/AdvertiserContentArticle).
 */
export const articleTypes: Readonly<Record<ArticleKind, readonly ArticleType[]>> = {
  report: ['NewsArticle', 'ReportageNewsArticle'],
  analysis: ['NewsArticle', 'AnalysisNewsArticle'],
  opinion: ['NewsArticle', 'OpinionNewsArticle'],
  explainer: ['NewsArticle', 'BackgroundNewsArticle'],
  interview: ['NewsArticle'],
  review: ['NewsArticle', 'ReviewNewsArticle'],
  obituary: ['NewsArticle'],
  editorial: ['NewsArticle', 'OpinionNewsArticle'],
  factcheck: ['NewsArticle', 'AnalysisNewsArticle'],
  live: ['NewsArticle', 'LiveBlogPosting'],
  sponsored: ['AdvertiserContentArticle'],
};

/** The type by which other pages refer to an article. */
export function referenceType(kind: ArticleKind): 'NewsArticle' | 'AdvertiserContentArticle' {
  return kind === 'sponsored' ? 'AdvertiserContentArticle' : 'NewsArticle';
}
