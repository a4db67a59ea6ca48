import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import { pictureRecipe } from '../model/picture.ts';
import type { Article, Site } from '../model/site.ts';
import type { CardWords } from '../model/social-card.ts';
import { type InputDigests, joined, listDigest } from '../pages/input-digests.ts';
import { linksIn } from '../pages/links.ts';
import { mapView } from '../pages/map-view.ts';
import { missingCharacters, withoutEmoji } from '../pictures/social-card-characters.ts';
import type { CardMatter, CardSubject } from './planned-card.ts';

/**
 * A newer one gives all cards new addresses and paints them anew: raise it with every change of how they
 * look; a test asks for it.
 */
export const cardRecipe = 5;

/** What the cards of a site are made from. */
export interface CardSources {
  readonly site: Site;
  readonly digests: Pick<InputDigests, 'entity' | 'countries'>;
  readonly formatOf: (lang: LanguageCode) => Formatter;
}

/** Makes the subjects of cards in one language. */
export interface CardSubjects {
  /** Undefined where the headline has characters that no font has. */
  readonly article: (article: Article) => CardSubject | undefined;
  /** A page that is known by a name alone. @param url of the page */
  readonly titled: (title: string, url: string) => CardSubject | undefined;
  /** The publication itself: its name, and its tagline as a headline. */
  readonly publication: CardSubject;
}

/** Undefined where no font has the publication's name, which stands on every card. */
export function cardSubjects(lang: LanguageCode, sources: CardSources): CardSubjects | undefined {
  const { site } = sources;
  const language = site.languages.find(({ code }) => code === lang);
  const { said, urls } = linksIn(site, lang);
  const { names, taglines } = site.publication;
  const publication = settable(said(names));
  if (language === undefined || publication === undefined) return undefined;
  const format = sources.formatOf(lang);
  const common = { publication, language: { code: lang, direction: language.direction } };
  const titled = (title: string, url: string) => {
    const headline = settable(title);
    const words = { ...common, section: undefined, date: undefined };
    return headline === undefined ? undefined : wordsAlone({ ...words, headline }, url);
  };
  const frontUrl = `${urls.front(lang)}front/`;
  const front = titled(said(taglines), frontUrl) ?? titled(publication, frontUrl);
  if (front === undefined) return undefined;
  return {
    titled,
    publication: front,
    article: (article) => {
      const headline = settable(article.headline);
      if (headline === undefined) return undefined;
      const section = settable(said(article.section.names));
      const date = settable(format.day(article.day));
      return articleSubject(article, { ...common, headline, section, date }, language, sources);
    },
  };
}

/** A text as cards set it; undefined where nothing is left of it, or no font has what is. */
function settable(text: string): string | undefined {
  const kept = withoutEmoji(text);
  return kept === '' || missingCharacters(kept).length > 0 ? undefined : kept;
}

function nameOf(url: string): string {
  return url.slice(1, -1);
}

function wordsAlone(words: CardWords, url: string): CardSubject {
  return {
    name: nameOf(url),
    lang: words.language.code,
    words,
    digest: listDigest([cardRecipe, words]),
    picture: () => undefined,
  };
}

/** What stands for the picture is known from the article's card: its text is read only to paint. */
function articleSubject(
  article: Article,
  words: CardWords,
  language: object,
  { site, digests }: CardSources,
): CardSubject {
  const { url, lang, mapPlaces, leadDigest, place } = article;
  const map = mapPlaces.length === 0 ? [] : [digests.countries(), place?.id ?? ''];
  return {
    name: nameOf(url),
    lang,
    words,
    digest: joined([
      JSON.stringify([cardRecipe, words, language]),
      leadDigest,
      ...leadParts(leadPath(article), site),
      ...map,
      ...mapPlaces.map((each) => digests.entity(each, lang)),
    ]),
    picture: () => articlePicture(article, site),
  };
}

/** Digest of the picture that leads an article and of how it is decoded. */
function leadParts(lead: string | undefined, site: Site): readonly string[] {
  if (lead === undefined) return [''];
  return [pictureDigest(lead, site), String(pictureRecipe)];
}

/** The picture or the map that leads the article. */
function articlePicture(article: Article, site: Site): CardMatter | undefined {
  const { mapPlaces, place, lang } = article;
  const lead = leadPath(article);
  if (lead !== undefined) {
    return { kind: 'photograph', path: lead, digest: pictureDigest(lead, site) };
  }
  const view = mapView(mapPlaces, place, site, linksIn(site, lang));
  return view && { kind: 'map', view };
}

/** The path of the picture that leads an article: the first on its card. */
function leadPath({ leadDigest, pictures: [first] }: Article): string | undefined {
  return leadDigest === '' ? undefined : first?.path;
}

/** Stands for the content of a picture; empty where there is none. */
function pictureDigest(path: string | undefined, { media }: Site): string {
  return path === undefined ? '' : (media.get(path)?.digest ?? '');
}
