import type { MemoTable } from '../markdown/markdown-options.ts';
import { typeset } from '../markdown/text/typography.ts';
import type { ByLanguage, LanguageCode } from '../model/language.ts';
import type { LanguageWords } from '../model/language-words.ts';
import type { NumberLanguage } from '../model/number-language.ts';
import type { Publication } from '../model/site/publication.ts';

/** What the parser of one file needs besides the file: values of `site.yaml`, and language data. */
export interface ParseContext {
  readonly publication: Pick<Publication, 'languages' | 'parser' | 'baseUrl' | 'timeZone'>;
  /** Language data, such as typography, by language code. Has at least one of the site's languages. */
  readonly words: ByLanguage<LanguageWords>;
  /** Keeps parts of texts, if there is a cache. */
  readonly memoTable?: MemoTable | undefined;
}

/** The codes of the site's languages, the default language first. */
export function languageCodes(publication: Pick<Publication, 'languages'>): string[] {
  return publication.languages.map((language) => language.code);
}

/**
 * The words of a language. A language that Dateline does not support has been reported in `site.yaml`;
 * it gets the words of another, so that the rest of the content can be checked.
 * @throws Error if no language of the site has words, which `parsePublication` rules out
 */
export function languageWords(context: ParseContext, lang: LanguageCode): LanguageWords {
  const { words, publication } = context;
  const code = [lang, ...languageCodes(publication)].find((known) => Object.hasOwn(words, known));
  const found = code === undefined ? undefined : words[code];
  if (found === undefined) throw new Error('no language of the site has words');
  return found;
}

/** All languages with number words, those of the site first. Front matter may use any of them. */
export function numberLanguages(context: ParseContext): readonly NumberLanguage[] {
  const codes = new Set([...languageCodes(context.publication), ...Object.keys(context.words)]);
  const all = [...codes].flatMap((code) => context.words[code]?.numbers ?? []);
  return all.filter(({ read }) => read !== undefined);
}

/** The typesetter of a language. */
export function typesetter(context: ParseContext, lang: LanguageCode): Typesetter {
  const words = languageWords(context, lang);
  return {
    text: (text) => typeset(text, words),
    optional: (text) => (text === undefined ? undefined : typeset(text, words)),
  };
}

/** Applies the typography of a language to text. */
export interface Typesetter {
  readonly text: (text: string) => string;
  /** Like `text`, but passes undefined through. */
  readonly optional: (text: string | undefined) => string | undefined;
}
