import type { CorrectionComment, CreativeWork } from 'schema-dts';
import type { ArticleReader } from '../../facts/article-reader.ts';
import type { Correction } from '../../model/site/article/article.ts';
import { labelledKind } from '../../model/site/article/article-kind.ts';
import type { Entity } from '../../model/site/fact-values.ts';
import type { ArticleView } from '../../pages/article-page.ts';
import type { SourceView } from '../../pages/article-text.ts';
import type { PageContext } from '../head/page-context.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import { aboutAndMentions } from './about-and-mentions.ts';
import { authorNode } from './article-authors.ts';
import { articlePictures } from './article-pictures.ts';
import { articleTypes, referenceType } from './article-types.ts';
import { entityReference, placeReference } from './entity-reference.ts';
import type { ArticleNode } from './graph.ts';
import { liveCoverage } from './live-coverage.ts';
import { articleId, publisherId } from './node-ids.ts';
import { rightsOf } from './rights.ts';
import { storyReference } from './story-node.ts';
import { translationLinks } from './translation-links.ts';

/** A news article (https://developers.google.com/search/docs/appearance/structured-data/article). */
export function articleNode(
  article: ArticleReader,
  view: ArticleView,
  context: PageContext,
): ArticleNode {
  const { format, url, page } = context;
  return omitUndefined({
    '@type': articleTypes[article.kind],
    genre: genreLabel(article, context),
    '@id': articleId(context),
    ...translationLinks(context, referenceType(article.kind), articleId),
    mainEntityOfPage: { '@id': url },
    headline: article.headline,
    description: article.standfirst,
    datePublished: format.machineDateTime(article.published),
    dateModified: format.machineDateTime(article.modified),
    inLanguage: page.lang,
    isAccessibleForFree: true,
    wordCount: view.wordCount,
    ...liveCoverage(article, view.live, context),
    image: articlePictures(view, context),
    author: article.byline.map((author) => authorNode(author, context)),
    publisher: { '@id': publisherId(context) },
    ...rightsOf(context),
    copyrightYear: copyrightYear(article, context),
    ...classification(article, view, context),
    citation: nonEmpty(view.sources.map(citation)),
    correction: nonEmpty(
      view.corrections.map((correction) => correctionComment(correction, context)),
    ),
  });
}

/** The label of the kind of work that the page shows; undefined for a report, which has none. */
function genreLabel(article: ArticleReader, { input }: PageContext): string | undefined {
  const labelled = labelledKind(article);
  return labelled && input.metadataWordsOf(article.lang).articleKinds[labelled];
}

/** Section, topics, story and places of the article, and the entities in it. */
function classification(article: ArticleReader, view: ArticleView, context: PageContext) {
  const { story, place } = article;
  const { about, mentions } = aboutAndMentions(article);
  const reference = (entity: Entity) => entityReference(entity, context);
  return {
    articleSection: view.section.text,
    keywords: nonEmpty(view.topics.map(({ text }) => text)),
    isPartOf: story && storyReference(story, context),
    // schema.org knows datelines of news articles only.
    dateline: article.kind === 'sponsored' ? undefined : view.place?.text,
    contentLocation: place?.kind === 'place' ? placeReference(place, context) : undefined,
    about: nonEmpty(about.map(reference)),
    mentions: nonEmpty(mentions.map(reference)),
  };
}

/** The year of the publication date that the page shows; undefined if site.yaml names no copyright holder. */
function copyrightYear({ day }: ArticleReader, { publication }: PageContext): number | undefined {
  return publication.copyright === undefined ? undefined : Number(day.slice(0, 4));
}

function citation({ name, href }: SourceView): CreativeWork {
  return omitUndefined({ '@type': 'CreativeWork', name, url: href });
}

function correctionComment(
  { note, date }: Correction,
  { format, page }: PageContext,
): CorrectionComment {
  return {
    '@type': 'CorrectionComment',
    text: note,
    datePublished: format.machineDateTime(date),
    inLanguage: page.lang,
  };
}
