import type { ArticleFacts } from '../facts/article-facts.ts';
import { linksIn } from '../pages/links.ts';
import { type PictureView, pictureView } from '../pages/picture-view.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { FeedCategory, FeedEntry, FeedImage } from './feed-model.ts';
import { imageType } from './image-type.ts';
import type { MetadataInput } from './metadata-input.ts';
import { shownText } from './shown-text.ts';
import { tagUri } from './tag-uri.ts';

/** The vocabulary of IPTC Media Topics, as feeds name it. */
const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/';

/** An article as it stands in feeds of standfirsts: without its content. */
export function feedEntry(article: ArticleFacts, input: MetadataInput): FeedEntry {
  const { site } = input;
  const { publication } = site;
  const { lang } = article;
  const links = linksIn(site, lang);
  const url = absoluteUrl(publication, article.url);
  const format = input.formatOf(lang);
  const authors = article.byline.map(links.author);
  const lead = article.leadPicture();
  const picture = lead && pictureView(lead, site, links);
  return {
    id: tagUri(publication.baseUrl, article),
    url,
    headline: shownText(article.headline, lang),
    standfirst: shownText(article.standfirst, lang),
    language: lang,
    published: format.machineDateTime(article.published),
    updated: format.machineDateTime(article.modified),
    authors: authors.map(({ text, href }) => ({ name: text, url: new URL(href, url).href })),
    categories: categoriesOf(article, input),
    contentHtml: undefined,
    image: picture && imageOf(picture, url),
  };
}

function categoriesOf(article: ArticleFacts, { site }: MetadataInput): readonly FeedCategory[] {
  const { said } = linksIn(site, article.lang);
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

function imageOf({ src, licence, ...words }: PictureView, url: string): FeedImage {
  const { width, height, alt, caption, credit } = words;
  const address = (href: string) => new URL(href, url).href;
  return {
    url: address(src),
    type: imageType(src),
    width,
    height,
    alt,
    caption,
    credit,
    licence: licence && { text: licence.text, url: licence.href && address(licence.href) },
  };
}
