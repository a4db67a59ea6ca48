import type { ArticleKind } from '../model/site/article/article-kind.ts';

/** URI of the IPTC Genre vocabulary (https://cv.iptc.org/newscodes/genre/), release of 13 February 2024. */
export const genreVocabulary = 'http://cv.iptc.org/newscodes/genre/';

interface Genre {
  /** Code and English name in the vocabulary. */
  readonly code: string;
  readonly name: string;
}

/** The IPTC genre of each kind of work. Two kinds have no genre of their own and use the nearest one. */
export const genres: Readonly<Record<ArticleKind, Genre>> = {
  report: { code: 'Current', name: 'Current Events' },
  analysis: { code: 'Analysis', name: 'Analysis' },
  opinion: { code: 'Opinion', name: 'Opinion' },
  explainer: { code: 'Background', name: 'Background' },
  interview: { code: 'Interview', name: 'Interview' },
  review: { code: 'Review', name: 'Review' },
  obituary: { code: 'Obituary', name: 'Obituary' },
  editorial: { code: 'Opinion', name: 'Opinion' },
  factcheck: { code: 'Fact_Check', name: 'Fact Check' },
  live: { code: 'LiveCoverage', name: 'Live Coverage' },
  sponsored: { code: 'Sponsored', name: 'Sponsored' },
};
