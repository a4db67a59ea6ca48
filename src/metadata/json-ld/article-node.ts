import type { CorrectionComment, CreativeWork } from 'schema-dts';
import type { ArticleFacts } from '../../facts/article-facts.ts';
import type { Correction } from '../../model/site/article.ts';
import type { Entity } from '../../model/site/fact-values.ts';
import type { ArticleView, SourceView } from '../../pages/article-page.ts';
import type { PageContext } from '../head/page-context.ts';
import { subjectsOf } from './about.ts';
import { authorNode } from './article-authors.ts';
import { articleImages } from './article-images.ts';
import { entityReference, placeReference } from './entity-reference.ts';
import type { ArticleNode } from './graph.ts';
import { known, some } from './known.ts';
import { articleId, publisherId } from './node-ids.ts';
import { rightsOf } from './rights.ts';
import { storyReference } from './story-node.ts';
import { translationLinks } from './translation-links.ts';

const types: ArticleNode['@type'] = ['NewsArticle', 'ReportageNewsArticle'];

/** An article of news (https://developers.google.com/search/docs/appearance/structured-data/article). */
export function articleNode(
  article: ArticleFacts,
  view: ArticleView,
  context: PageContext,
): ArticleNode {
  const { format, url, page } = context;
  return known({
    '@type': types,
    '@id': articleId(context),
    ...translationLinks(context, 'NewsArticle', articleId),
    mainEntityOfPage: { '@id': url },
    headline: article.headline,
    description: article.standfirst,
    datePublished: format.machineDateTime(article.published),
    dateModified: format.machineDateTime(article.modified),
    inLanguage: page.lang,
    isAccessibleForFree: true,
    wordCount: view.wordCount,
    image: articleImages(view, context),
    author: article.byline.map((author) => authorNode(author, context)),
    publisher: { '@id': publisherId(context) },
    ...rightsOf(context),
    copyrightYear: copyrightYear(article, context),
    ...placing(article, view, context),
    citation: some(view.sources.map(citation)),
    correction: some(view.corrections.map((each) => correctionComment(each, context))),
  });
}

/** Where the article belongs, and what it is about. */
function placing(article: ArticleFacts, view: ArticleView, context: PageContext) {
  const { story, place } = article;
  const { about, mentions } = subjectsOf(article);
  const reference = (entity: Entity) => entityReference(entity, context);
  return {
    articleSection: view.section.text,
    keywords: some(view.topics.map(({ text }) => text)),
    isPartOf: story && storyReference(story, context),
    dateline: view.place?.text,
    contentLocation: place?.kind === 'place' ? placeReference(place, context) : undefined,
    about: some(about.map(reference)),
    mentions: some(mentions.map(reference)),
  };
}

/** The year of publication, as its date is shown; undefined if site.yaml names no holder. */
function copyrightYear({ day }: ArticleFacts, { publication }: PageContext): number | undefined {
  return publication.copyright === undefined ? undefined : Number(day.slice(0, 4));
}

function citation({ name, href }: SourceView): CreativeWork {
  return known({ '@type': 'CreativeWork', name, url: href });
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
