import type { ArticleReader } from '../../facts/article-reader.ts';
import type { Formatter } from '../../model/formatter.ts';
import type { LanguageCode } from '../../model/language.ts';
import { labelledKind } from '../../model/site/article/article-kind.ts';
import { mediaTopicsVocabulary } from '../../model/site/topic.ts';
import { type Links, linksIn } from '../../pages/views/links.ts';
import { type PictureView, pictureView } from '../../pages/views/picture-view.ts';
import { absoluteLinks, absoluteUrl } from '../absolute-url.ts';
import { bidiSafeText } from '../bidi-safe-text.ts';
import { genres, genreVocabulary } from '../genres.ts';
import type { MetadataInput } from '../metadata-input.ts';
import type { MetadataWords } from '../metadata-words.ts';
import { pictureMediaType } from '../picture-media-type.ts';
import type { FeedCategory, FeedEntry, FeedPicture } from './feed-model.ts';
import { tagUri } from './tag-uri.ts';

/** What the entries of a feed are made with. */
export interface EntryContext extends Pick<MetadataInput, 'site'> {
  readonly words: Pick<MetadataWords, 'articleKinds' | 'colon'>;
  readonly links: Links;
  readonly format: Formatter;
  /** Makes an `Href` of a view absolute. */
  readonly absolute: (link: string) => string;
}

/** Returns what the entries of a feed in a language are made with. */
export function entryContext(lang: LanguageCode, input: MetadataInput): EntryContext {
  const { site, formatOf, metadataWordsOf } = input;
  const absolute = absoluteLinks(site.publication);
  const words = metadataWordsOf(lang);
  return { site, links: linksIn(site, lang), format: formatOf(lang), words, absolute };
}

/** Makes the entry of an article without its content, as in feeds that contain only standfirsts. */
export function feedEntry(article: ArticleReader, context: EntryContext): FeedEntry {
  const { site, links, format, absolute } = context;
  const { lang } = article;
  const lead = article.leadPicture();
  const picture = lead && pictureView(lead, site, links);
  return {
    id: tagUri(site.publication.baseUrl, article),
    url: absoluteUrl(site.publication, article.url),
    headline: bidiSafeText(headlineOf(article, context), lang),
    standfirst: bidiSafeText(article.standfirst, lang),
    language: lang,
    published: format.machineDateTime(article.published),
    updated: format.machineDateTime(article.modified),
    authors: article.byline.map((author) => {
      const { text, href } = links.author(author);
      return { name: text, url: absolute(href) };
    }),
    categories: [...kindOf(article, context), ...categoriesOf(article, links)],
    contentHtml: undefined,
    picture: picture && feedPicture(picture, absolute),
  };
}

/** Sponsored articles say so in their headline, since many feed readers show nothing else. */
function headlineOf({ kind, headline }: ArticleReader, { words }: EntryContext): string {
  const { articleKinds, colon } = words;
  return kind === 'sponsored' ? `${articleKinds.sponsored}${colon}${headline}` : headline;
}

/** The category for the kind of work, except for reports. */
function kindOf(article: ArticleReader, { words }: EntryContext): readonly FeedCategory[] {
  const labelled = labelledKind(article);
  if (labelled === undefined) return [];
  return [
    {
      term: genres[article.kind].code,
      label: words.articleKinds[labelled],
      scheme: genreVocabulary,
    },
  ];
}

function categoriesOf(article: ArticleReader, { nameText }: Links): readonly FeedCategory[] {
  const groups = [article.section, article.story].filter((group) => group !== undefined);
  return [
    ...groups.map(({ id, names }) => ({ term: id, label: nameText(names), scheme: undefined })),
    ...article.topics.map(({ code, labels }) => ({
      term: code,
      label: nameText(labels),
      scheme: mediaTopicsVocabulary,
    })),
  ];
}

function feedPicture(
  { src, licence, ...words }: PictureView,
  absolute: EntryContext['absolute'],
): FeedPicture {
  const { width, height, alt, caption, credit } = words;
  return {
    url: absolute(src),
    type: pictureMediaType(src),
    width,
    height,
    alt,
    caption,
    credit,
    licence: licence && { text: licence.text, url: licence.href && absolute(licence.href) },
  };
}
