import { stringsByLanguage } from '../../layouts/strings/languages.ts';
import { mapWords } from '../../layouts/strings/map-words.ts';
import { pageWords } from '../../layouts/strings/page-words.ts';
import type { Strings } from '../../layouts/strings/strings.ts';
import type { MetadataInput } from '../metadata/metadata-input.ts';
import { pageArticles } from '../metadata/page-articles.ts';
import { siteIndex } from '../metadata/site-index.ts';
import { noCards, siteCards } from '../metadata/social-cards.ts';
import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import type { Site } from '../model/site.ts';
import { createFormatter } from '../pages/create-formatter.ts';
import { type Edition, editionOf } from '../pages/edition.ts';
import type { Page } from '../pages/page-kinds.ts';
import type { MapLanguage } from './draw-maps.ts';
import type { TimelineLanguage } from './draw-timelines.ts';
import type { PlannedSite } from './planned-site.ts';

/** What a layout is given besides its page and head: the same for every page of one language. */
export interface Surroundings {
  readonly edition: Edition;
  readonly format: Formatter;
  readonly strings: Strings;
}

/**
 * The surroundings of each of the site's languages.
 * Throws RangeError where a language has no strings; `parse` has reported that before.
 */
export function surroundingsOf(site: Site): ReadonlyMap<LanguageCode, Surroundings> {
  return new Map(
    site.languages.map((language) => {
      const strings = stringsByLanguage[language.code];
      if (strings === undefined) throw new RangeError(`no strings for ${language.code}`);
      const format = createFormatter(
        language,
        site.publication.timeZone,
        strings.conventions(language.locale),
      );
      const edition = editionOf(site, language);
      return [language.code, { edition, format, strings }];
    }),
  );
}

/** What maps on the pages of a language are drawn with. */
export function mapLanguageOf(
  lang: LanguageCode,
  around: ReadonlyMap<LanguageCode, Surroundings>,
): MapLanguage {
  const { edition, strings, format } = surroundingsIn(lang, around);
  return { language: edition.language, words: mapWords(strings.map, format) };
}

/** What timelines on the pages of a language are drawn with. */
export function timelineLanguageOf(
  lang: LanguageCode,
  around: ReadonlyMap<LanguageCode, Surroundings>,
): TimelineLanguage {
  const { edition, strings } = surroundingsIn(lang, around);
  return { language: edition.language, words: strings.drawnTimeline };
}

/** The surroundings of a language. Throws RangeError where the site has no such language. */
export function surroundingsIn(
  lang: LanguageCode,
  around: Pick<ReadonlyMap<LanguageCode, Surroundings>, 'get'>,
): Surroundings {
  const found = around.get(lang);
  if (found === undefined) throw new RangeError(`no surroundings for ${lang}`);
  return found;
}

/**
 * What the formats for machines are made from: the pages, with the words that readers see.
 * @param around the surroundings of each language
 * @param cards whether pictures for other sites are wanted
 */
export function metadataInput(
  { site, pages, digests }: PlannedSite,
  around: Pick<ReadonlyMap<LanguageCode, Surroundings>, 'get'>,
  cards = true,
): MetadataInput {
  const of = (lang: LanguageCode) => surroundingsIn(lang, around);
  const formatOf = (lang: LanguageCode) => of(lang).format;
  const wordsOf = (page: Page) => {
    const { edition, strings, format } = of(page.lang);
    return pageWords(page, edition, strings, format);
  };
  const index = siteIndex(site, pages);
  return {
    site,
    pages,
    digests,
    cards: cards ? siteCards({ site, digests, formatOf }) : noCards,
    index,
    articlesOn: pageArticles(site, index.articleAt),
    formatOf,
    metadataWordsOf: (lang) => of(lang).strings,
    wordsOf,
    titleAt: titles(index, wordsOf),
  };
}

/** Finds the titles of pages; many pages ask for the same few. */
function titles(
  index: MetadataInput['index'],
  wordsOf: MetadataInput['wordsOf'],
): MetadataInput['titleAt'] {
  const known = new Map<string, string | undefined>();
  return (url) => {
    if (known.has(url)) return known.get(url);
    const plan = index.pageAt(url);
    const title = plan && wordsOf(plan.page()).title;
    known.set(url, title);
    return title;
  };
}
