import { typeset } from '../markdown/typography.ts';
import type { ByLanguage, LanguageCode } from '../model/language.ts';
import type { LanguageWords } from '../model/language-words.ts';
import type { NumberLanguage } from '../model/number-language.ts';
import type { Publication } from '../model/site/publication.ts';

/** What the parser of one file must know of the rest of the content folder: only `site.yaml`. */
export interface ParseContext {
  readonly publication: Pick<Publication, 'languages' | 'parser' | 'baseUrl' | 'timeZone'>;
  /** Typography and the like, by language code; at least one of the site's languages is there. */
  readonly words: ByLanguage<LanguageWords>;
}

/** The codes of the site's languages, the default one first. */
export function languageCodes(publication: Pick<Publication, 'languages'>): string[] {
  return publication.languages.map((language) => language.code);
}

/**
 * The words of a language. A language of the site without words has been reported with `site.yaml`;
 * another's stand in for it, so that the rest of the content can still be checked.
 * @throws Error where no language has words at all, which `parseContent` rules out.
 */
export function languageWords(context: ParseContext, lang: LanguageCode): LanguageWords {
  const { words, publication } = context;
  const code = [lang, ...languageCodes(publication)].find((known) => Object.hasOwn(words, known));
  const found = code === undefined ? undefined : words[code];
  if (found === undefined) throw new Error('no language of the site has words');
  return found;
}

/** The languages whose number words are read, those of the site first: front matter takes any of them. */
export function numberLanguages(context: ParseContext): readonly NumberLanguage[] {
  const codes = new Set([...languageCodes(context.publication), ...Object.keys(context.words)]);
  const all = [...codes].flatMap((code) => context.words[code]?.numbers ?? []);
  return all.filter(({ read }) => read !== undefined);
}

/** A function that sets text typographically in a language; undefined stays undefined. */
export function typesetter(context: ParseContext, lang: LanguageCode): Typesetter {
  const words = languageWords(context, lang);
  return {
    text: (text) => typeset(text, words),
    optional: (text) => (text === undefined ? undefined : typeset(text, words)),
  };
}

/** Sets text as a language's typography asks. */
export interface Typesetter {
  readonly text: (text: string) => string;
  readonly optional: (text: string | undefined) => string | undefined;
}

/** The code of the language in which a file without a language is written. */
export function defaultLanguage(context: ParseContext): LanguageCode {
  return context.publication.languages[0].code;
}
