import { type LanguageCode, languageOfLatinWords } from '../../model/language.ts';
import type { MetadataInput } from '../metadata-input.ts';
import type { ContentLanguage } from '../metadata-words.ts';

/** Returns a language with the formats and words that an article's content needs. */
export function contentLanguage(lang: LanguageCode, input: MetadataInput): ContentLanguage {
  const codes = input.site.languages.map(({ code }) => code);
  return {
    lang,
    latinLanguage: languageOfLatinWords(lang, codes),
    format: input.formatOf(lang),
    words: input.metadataWordsOf(lang),
  };
}
