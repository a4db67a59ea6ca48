import type { ArticleFacts } from '../../facts/article-facts.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import { digestOf } from '../../model/digest.ts';
import type { Formatter } from '../../model/formatter.ts';
import type { Language, LanguageCode } from '../../model/language.ts';
import { pictureEncoding } from '../../model/pictures/picture.ts';
import type { CardWords } from '../../model/pictures/social-card.ts';
import { type Links, linksIn } from '../../pages/views/links.ts';
import { mapView } from '../../pages/views/map-view.ts';
import { missingCharacters, withoutEmoji } from '../../pictures/card/social-card-characters.ts';
import type { CardMatter, CardSubject } from './planned-card.ts';

/**
 * Part of the address of every card. Raise it if cards look so different that other sites are to fetch
 * them again; the cache does not depend on it.
 */
export const cardDesign = 5;

/** What cards are made from. */
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
  /** What the publication is called on cards. */
  readonly publication: string;
}

/** Undefined if no font has the publication's name, which stands on every card. */
export function cardEdition(
  lang: LanguageCode,
  { site, formatOf }: CardSources,
): CardEdition | undefined {
  const language = site.languages.find(({ code }) => code === lang);
  const links = linksIn(site, lang);
  const publication = settable(links.said(site.publication.names));
  if (language === undefined || publication === undefined) return undefined;
  return { site, language, links, format: formatOf(lang), publication };
}

/** The card of the publication itself: its name, and its tagline as a headline. */
export function publicationCard(edition: CardEdition): CardSubject {
  const { site, links, publication } = edition;
  const headline = settable(links.said(site.publication.taglines)) ?? publication;
  return wordsAlone(headline, `${links.urls.front(links.lang)}front/`, edition);
}

/** The card of a page that is known by a name alone; undefined if no font has it. @param url of the page */
export function titledCard(
  title: string,
  url: string,
  edition: CardEdition,
): CardSubject | undefined {
  const headline = settable(title);
  return headline === undefined ? undefined : wordsAlone(headline, url, edition);
}

/** Undefined if the headline has characters that no font has. */
export function articleCard(article: ArticleFacts, edition: CardEdition): CardSubject | undefined {
  const { language, links, format } = edition;
  const headline = settable(article.headline);
  if (headline === undefined) return undefined;
  const words: CardWords = {
    ...wordsInCommon(edition),
    headline,
    section: settable(links.said(article.section.names)),
    date: settable(format.day(article.day)),
  };
  const picture = articlePicture(article, edition);
  return {
    name: nameOf(article.url),
    lang: language.code,
    words,
    digest: digestOf(
      [JSON.stringify([cardDesign, words, language]), ...pictureParts(picture)].join('\0'),
    ),
    picture,
  };
}

/** A text as cards set it; undefined if nothing is left of it, or no font has what is. */
function settable(text: string): string | undefined {
  const kept = withoutEmoji(text);
  return kept === '' || missingCharacters(kept).length > 0 ? undefined : kept;
}

function nameOf(url: string): string {
  return url.slice(1, -1);
}

function wordsInCommon({ publication, language: { code, direction } }: CardEdition) {
  return { publication, language: { code, direction } };
}

function wordsAlone(headline: string, url: string, edition: CardEdition): CardSubject {
  const words: CardWords = {
    ...wordsInCommon(edition),
    section: undefined,
    date: undefined,
    headline,
  };
  return {
    name: nameOf(url),
    lang: edition.language.code,
    words,
    digest: digestOf(JSON.stringify([cardDesign, words])),
    picture: undefined,
  };
}

/** The picture or the map that leads the article. */
function articlePicture(
  article: ArticleFacts,
  { site, links }: CardEdition,
): CardMatter | undefined {
  if (article.hasLeadPicture) {
    const [path = ''] = article.pictures;
    return { kind: 'photograph', path, digest: site.picture(path).file?.digest ?? '' };
  }
  const places = article.mapPlaces;
  if (places.length === 0) return undefined;
  const view = mapView(places, article.place, site, links);
  return view && { kind: 'map', view };
}

/** Everything that the picture shows, for the digest of a card. */
function pictureParts(picture: CardMatter | undefined): readonly string[] {
  if (picture === undefined) return ['', ''];
  return picture.kind === 'map'
    ? [JSON.stringify(picture.view)]
    : [picture.digest, String(pictureEncoding)];
}
