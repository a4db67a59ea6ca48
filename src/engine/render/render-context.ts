import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import { mapWords } from '../../../layouts/strings/map-words.ts';
import { pageWords } from '../../../layouts/strings/page-words.ts';
import type { Strings } from '../../../layouts/strings/strings.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { MetadataInput } from '../../metadata/metadata-input.ts';
import { BoundedCache } from '../../model/bounded-cache.ts';
import type { Formatter } from '../../model/formatter.ts';
import type { Language, LanguageCode } from '../../model/language.ts';
import { lazyByKey } from '../../model/lazy.ts';
import { withOwnStrings } from '../../model/own-strings.ts';
import { isAddedPage } from '../../pages/page-kinds.ts';
import { createFormatter } from '../../pages/views/create-formatter.ts';
import { type Edition, editionIn } from '../../pages/views/edition.ts';
import type { MapLanguage } from '../assets/draw-maps.ts';
import type { TimelineLanguage } from '../assets/draw-timelines.ts';

/** The properties of a layout that are the same for all pages of one language. */
export interface RenderContext {
  readonly edition: Edition;
  readonly format: Formatter;
  readonly strings: Strings;
}

/** The context of the pages in a language. Throws RangeError if the site has no such language. */
export function renderContext(lang: LanguageCode, site: SiteReader): RenderContext {
  const edition = editionIn(site, lang);
  return { edition, format: formatIn(lang, site), strings: stringsIn(lang, site) };
}

/** Words of a language with those of a site, which stay the same objects from page to page. */
const ownWords = new BoundedCache<string, Strings>(64);

/** The words of a language, those of the site first. Throws RangeError if it has none: parsing should have reported it. */
function stringsIn(lang: LanguageCode, { publication }: SiteReader): Strings {
  const strings = stringsByLanguage[lang];
  if (strings === undefined) throw new RangeError(`no strings for ${lang}`);
  const own = publication.strings[lang];
  if (own === undefined) return strings;
  return ownWords.get(`${lang} ${JSON.stringify(own)}`, () => withOwnStrings(strings, own, lang));
}

/** Formatters by language, locale and time zone: each has a cache of its results. */
const formatters = new BoundedCache<string, Formatter>(64);

/** The formatter of dates and numbers for the pages of a language. Throws RangeError if the site has no such language. */
export function formatIn(lang: LanguageCode, site: SiteReader): Formatter {
  const { timeZone } = site.publication;
  const language = languageIn(lang, site);
  return formatters.get(`${lang} ${language.locale} ${timeZone}`, () =>
    createFormatter(language, timeZone, stringsIn(lang, site).conventions(language.locale)),
  );
}

function languageIn(lang: LanguageCode, site: SiteReader): Language {
  const language = site.languages.find(({ code }) => code === lang);
  if (language === undefined) throw new RangeError(`the site is not in ${lang}`);
  return language;
}

/** Language and words of the maps on the pages of a language. */
export function mapLanguageIn(lang: LanguageCode, site: SiteReader): MapLanguage {
  const words = mapWords(stringsIn(lang, site).map, formatIn(lang, site));
  return { language: languageIn(lang, site), words };
}

/** Language and words of the timelines on the pages of a language. */
export function timelineLanguageIn(lang: LanguageCode, site: SiteReader): TimelineLanguage {
  return { language: languageIn(lang, site), words: stringsIn(lang, site).drawnTimeline };
}

/** The input of feeds, site maps and other formats: the site, its formatters and its words. */
export function metadataInput(site: SiteReader): MetadataInput {
  const formatOf = lazyByKey((lang: LanguageCode) => formatIn(lang, site));
  return {
    site,
    formatOf,
    metadataWordsOf: (lang) => stringsIn(lang, site),
    wordsOf: (page) => {
      if (isAddedPage(page)) return { title: page.view.title, description: page.view.description };
      const edition = editionIn(site, page.lang);
      return pageWords(page, edition, stringsIn(page.lang, site), formatOf(page.lang));
    },
  };
}
