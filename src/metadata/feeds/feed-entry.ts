import type { ArticleFacts } from '../../facts/article-facts.ts';
import type { Formatter } from '../../model/formatter.ts';
import type { LanguageCode } from '../../model/language.ts';
import { type Links, linksIn } from '../../pages/views/links.ts';
import { type PictureView, pictureView } from '../../pages/views/picture-view.ts';
import { absoluteLinks, absoluteUrl } from '../absolute-url.ts';
import { imageType } from '../head/image-type.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { shownText } from '../shown-text.ts';
import type { FeedCategory, FeedEntry, FeedImage } from './feed-model.ts';
import { tagUri } from './tag-uri.ts';

/** The vocabulary of IPTC Media Topics, as feeds name it. */
const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/';

/** What the entries of one feed are made with. */
export interface EntryContext extends Pick<MetadataInput, 'site'> {
  readonly links: Links;
  readonly format: Formatter;
  /** Makes a link of a page absolute. */
  readonly absolute: (link: string) => string;
}

/** What the entries of a feed in a language are made with. */
export function entryContext(lang: LanguageCode, { site, formatOf }: MetadataInput): EntryContext {
  const absolute = absoluteLinks(site.publication);
  return { site, links: linksIn(site, lang), format: formatOf(lang), absolute };
}

/** An article as it stands in feeds of standfirsts: without its content. */
export function feedEntry(article: ArticleFacts, context: EntryContext): FeedEntry {
  const { site, links, format, absolute } = context;
  const { lang } = article;
  const lead = article.leadPicture();
  const picture = lead && pictureView(lead, site, links);
  return {
    id: tagUri(site.publication.baseUrl, article),
    url: absoluteUrl(site.publication, article.url),
    headline: shownText(article.headline, lang),
    standfirst: shownText(article.standfirst, lang),
    language: lang,
    published: format.machineDateTime(article.published),
    updated: format.machineDateTime(article.modified),
    authors: article.byline.map((author) => {
      const { text, href } = links.author(author);
      return { name: text, url: absolute(href) };
    }),
    categories: categoriesOf(article, links),
    contentHtml: undefined,
    image: picture && imageOf(picture, absolute),
  };
}

function categoriesOf(article: ArticleFacts, { said }: Links): readonly FeedCategory[] {
  const own = [article.section, article.story].filter((each) => each !== undefined);
  return [
    ...own.map(({ id, names }) => ({ term: id, label: said(names), scheme: undefined })),
    ...article.topics.map(({ code, labels }) => ({
      term: code,
      label: said(labels),
      scheme: mediaTopics,
    })),
  ];
}

function imageOf(
  { src, licence, ...words }: PictureView,
  absolute: EntryContext['absolute'],
): FeedImage {
  const { width, height, alt, caption, credit } = words;
  return {
    url: absolute(src),
    type: imageType(src),
    width,
    height,
    alt,
    caption,
    credit,
    licence: licence && { text: licence.text, url: licence.href && absolute(licence.href) },
  };
}
