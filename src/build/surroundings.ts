import { stringsByLanguage } from '../../layouts/strings/languages.ts';
import type { Strings } from '../../layouts/strings/strings.ts';
import type { Formatter } from '../model/formatter.ts';
import type { LanguageCode } from '../model/language.ts';
import type { Site } from '../model/site.ts';
import { createFormatter } from '../pages/create-formatter.ts';
import { type Edition, editionOf } from '../pages/edition.ts';

/** What a layout is given besides its page: the same for every page of one language. */
export interface Surroundings {
  readonly edition: Edition;
  readonly format: Formatter;
  readonly strings: Strings;
  /** The stylesheet, minified. */
  readonly css: string;
}

/**
 * The surroundings of each of the site's languages.
 * Throws RangeError where a language has no strings; `parse` has reported that before.
 */
export function surroundingsOf(site: Site, css: string): ReadonlyMap<LanguageCode, Surroundings> {
  return new Map(
    site.languages.map((language) => {
      const strings = stringsByLanguage[language.code];
      if (strings === undefined) throw new RangeError(`no strings for ${language.code}`);
      const format = createFormatter(language, site.publication.timeZone);
      return [language.code, { edition: editionOf(site, language), format, strings, css }];
    }),
  );
}
