import type { ByLanguage, Language } from '../../model/language.ts';
import { directionOf } from '../../model/language.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
import { oneOf } from '../../model/text/list-in-words.ts';
import { isLanguageCode } from '../fields/language-code.ts';
import { languageMeant } from '../fields/spoken-language.ts';
import { quote } from '../issue-text.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/**
 * Checks the `languages` of `site.yaml` against each other and against those that Dateline supports.
 * @returns each language once. A code that means a supported one, such as `eng`, becomes that one, so that
 *   texts in it are not reported too
 */
export function readLanguages(
  languages: readonly Language[],
  document: YamlDocument,
  words: ByLanguage<LanguageWords>,
): Checked<readonly Language[]> {
  const supported = Object.keys(words).sort();
  const read: Language[] = [];
  const problems = languages.flatMap((language, index): Problem[] => {
    const report = (key: keyof Language, message: string, advice: string) =>
      errorAt(document.path, document.at(['languages', index, key]), message, advice);
    const { code } = language;
    if (read.some((other) => other.code === code)) {
      const message = `the language ${quote(code)} is listed twice in "languages"`;
      return [report('code', message, 'delete one of the two')];
    }
    if (supported.includes(code)) {
      read.push(language);
      return mismatches(language).map(({ key, message, advice }) => report(key, message, advice));
    }
    const { meant, message, advice } = unsupported(code, supported);
    if (!read.some((other) => other.code === meant)) read.push({ ...language, code: meant });
    return [report('code', message, advice)];
  });
  return { value: read, problems };
}

/** What is wrong with the code of a language that Dateline does not support, and the code that it may mean. */
function unsupported(code: string, supported: readonly string[]) {
  const meant = supported.find((each) => each === languageMeant(code));
  const message = isLanguageCode(code)
    ? `Dateline does not support the language ${quote(code)}`
    : `${quote(code)} is not a language code`;
  if (meant !== undefined) return { meant, message, advice: `write ${meant}` };
  const advice = isLanguageCode(code)
    ? `use ${oneOf(supported)}, or add ${code} (see docs/contributing.md)`
    : 'write a code such as en, ar or pt-BR';
  return { meant: code, message, advice };
}

interface Mismatch {
  readonly key: keyof Language;
  readonly message: string;
  readonly advice: string;
}

/** A direction or a locale that is not that of the language. */
function mismatches({ code, locale, direction }: Language): readonly Mismatch[] {
  const right = directionOf(code);
  const sides = right === 'rtl' ? 'right to left' : 'left to right';
  const directions: readonly Mismatch[] =
    direction === right
      ? []
      : [
          {
            key: 'direction',
            message: `the language ${quote(code)} is written from ${sides}`,
            advice: `write ${right}`,
          },
        ];
  if (primary(locale) === primary(code)) return directions;
  const message = `the locale ${quote(locale)} is not one of the language ${quote(code)}`;
  const advice = `write ${code}, or ${code} with a country, such as ${withCountry(code)}`;
  return [...directions, { key: 'locale', message, advice }];
}

/** The language of a locale, without script and country. */
function primary(locale: string): string {
  return new Intl.Locale(locale).language;
}

/** A language with the country in which most of its readers live: `ar-EG`. */
function withCountry(code: string): string {
  const { language, region } = new Intl.Locale(code).maximize();
  return `${language}-${region ?? ''}`;
}
