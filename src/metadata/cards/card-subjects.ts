import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import { digestOf } from '../../model/digest.ts';
import type { Formatter } from '../../model/formatter.ts';
import type { Language, LanguageCode } from '../../model/language.ts';
import { pictureEncoding } from '../../model/pictures/picture.ts';
import type { CardWords } from '../../model/pictures/social-card.ts';
import { type Links, linksIn } from '../../pages/views/links.ts';
import { mapView } from '../../pages/views/map-view.ts';
import { missingCharacters, withoutEmoji } from '../../pictures/card/social-card-characters.ts';
import type { CardPictureSource, CardSubject } from './planned-card.ts';

/**
 * Part of the URL of every card. Raise it if the design changes so much that other sites should fetch
 * all cards again. The cache does not depend on it.
 */
export const cardDesign = 5;

/** The input from which cards are planned. */
export interface CardSources {
  readonly site: SiteReader;
  readonly formatOf: (lang: LanguageCode) => Formatter;
}

/** What the cards of one language have in common. */
export interface CardEdition {
  readonly site: SiteReader;
  readonly language: Language;
  readonly links: Links;
  readonly format: Formatter;
  /** The publication's name as cards show it. */
  readonly publication: string;
}

/** Undefined if the fonts lack characters of the publication's name, which is on every card. */
export function cardEdition(
  lang: LanguageCode,
  { site, formatOf }: CardSources,
): CardEdition | undefined {
  const language = site.languages.find(({ code }) => code === lang);
  const links = linksIn(site, lang);
  const publication = renderable(links.nameText(site.publication.names));
  if (language === undefined || publication === undefined) return undefined;
  return { site, language, links, format: formatOf(lang), publication };
}

/** The publication's own card: its name, with its tagline as the headline. */
export function publicationCard(edition: CardEdition): CardSubject {
  const { site, links, publication } = edition;
  const headline = renderable(links.nameText(site.publication.taglines)) ?? publication;
  return textCard(headline, `${links.urls.front(links.lang)}front/`, edition);
}

/**
 * The card of a page with a title and no picture. Undefined if the fonts lack characters of the title.
 * @param url URL of the page
 */
export function titledCard(
  title: string,
  url: string,
  edition: CardEdition,
): CardSubject | undefined {
  const headline = renderable(title);
  return headline === undefined ? undefined : textCard(headline, url, edition);
}

/** Undefined if the fonts lack characters of the headline. */
export function articleCard(article: ArticleReader, edition: CardEdition): CardSubject | undefined {
  const { language, links, format } = edition;
  const headline = renderable(article.headline);
  if (headline === undefined) return undefined;
  const words: CardWords = {
    ...sharedWords(edition),
    headline,
    section: renderable(links.nameText(article.section.names)),
    date: renderable(format.day(article.day)),
  };
  const picture = articlePicture(article, edition);
  return {
    name: cardName(article.url),
    lang: language.code,
    words,
    digest: digestOf(
      [JSON.stringify([cardDesign, words, language]), ...digestParts(picture)].join('\0'),
    ),
    picture,
  };
}

/** Returns a text without emoji; undefined if nothing is left of it or the fonts lack a character. */
function renderable(text: string): string | undefined {
  const plain = withoutEmoji(text);
  return plain === '' || missingCharacters(plain).length > 0 ? undefined : plain;
}

function cardName(url: string): string {
  return url.slice(1, -1);
}

function sharedWords({ publication, language: { code, direction }, site }: CardEdition) {
  const { light } = site.publication.look.colours;
  const colours = Object.keys(light).length === 0 ? {} : { colours: light };
  return { publication, language: { code, direction }, ...colours };
}

function textCard(headline: string, url: string, edition: CardEdition): CardSubject {
  const words: CardWords = {
    ...sharedWords(edition),
    section: undefined,
    date: undefined,
    headline,
  };
  return {
    name: cardName(url),
    lang: edition.language.code,
    words,
    digest: digestOf(JSON.stringify([cardDesign, words])),
    picture: undefined,
  };
}

/** The article's lead picture or map. */
function articlePicture(
  article: ArticleReader,
  { site, links }: CardEdition,
): CardPictureSource | undefined {
  if (article.hasLeadPicture) {
    const [path = ''] = article.pictures;
    return { kind: 'file', path, digest: site.picture(path).file?.digest ?? '' };
  }
  const places = article.mapPlaces;
  if (places.length === 0) return undefined;
  const view = mapView(places, article.place, site, links);
  return view && { kind: 'map', view };
}

/** Everything that determines how the picture looks, for the digest of a card. */
function digestParts(picture: CardPictureSource | undefined): readonly string[] {
  if (picture === undefined) return ['', ''];
  return picture.kind === 'map'
    ? [JSON.stringify(picture.view)]
    : [picture.digest, String(pictureEncoding)];
}
