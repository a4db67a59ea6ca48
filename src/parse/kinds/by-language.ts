import type { ByLanguage } from '../../model/language.ts';
import type { KeyPath } from '../../model/position.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { oneOf } from '../../model/text/list-in-words.ts';
import { isLanguageCode } from '../fields/language-code.ts';
import { defaultLanguageKey } from '../fields/translated.ts';
import { quote } from '../issue-text.ts';
import { languageCodes, type ParseContext, typesetter } from '../parse-context.ts';
import { isMapping } from '../yaml/mapping.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/**
 * Reports languages of translated values that the site does not have.
 * @param paths key paths of the translated values
 * @param known codes of the site's languages
 */
export function unknownLanguages(
  document: YamlDocument,
  paths: readonly KeyPath[],
  known: readonly string[],
): Problem[] {
  const advice = `use a language of site.yaml: ${oneOf(known)}`;
  return rejectedLanguages(document, paths, (code) => known.includes(code), advice);
}

/**
 * Reports codes that are not language codes. Names of people, places and organisations may be in any
 * language, because the local name of a city is worth recording before the site has that language.
 */
export function invalidLanguageCodes(document: YamlDocument, paths: readonly KeyPath[]): Problem[] {
  return rejectedLanguages(document, paths, isLanguageCode, 'write a code such as en, ar or pt-BR');
}

function rejectedLanguages(
  document: YamlDocument,
  paths: readonly KeyPath[],
  isRight: (code: string) => boolean,
  advice: string,
): Problem[] {
  return paths.flatMap((keys) => {
    const value = valueAt(document.data, keys);
    const codes = isMapping(value) ? Object.keys(value) : [];
    return codes
      .filter((code) => !isRight(code))
      .map((code) => {
        const at = document.keyAt([...keys, code]);
        return errorAt(document.path, at, `unknown language ${quote(code)}`, advice);
      });
  });
}

function valueAt(data: unknown, keys: KeyPath): unknown {
  return keys.reduce<unknown>(
    (holder, key) =>
      isMapping(holder) || Array.isArray(holder) ? Reflect.get(holder, key) : undefined,
    data,
  );
}

/** The values in the site's languages. A value without a language belongs to the first code. */
export function byLanguage<T>(
  values: Readonly<Record<string, T>> | undefined,
  codes: readonly string[],
): ByLanguage<T> {
  return Object.fromEntries(
    withDefaultCode(values, codes).filter(([code]) => codes.includes(code)),
  );
}

/** Names in any language, including those that the site does not have. */
export function namesByLanguage<T>(
  values: Readonly<Record<string, T>> | undefined,
  context: ParseContext,
): ByLanguage<T> {
  const codes = languageCodes(context.publication);
  return Object.fromEntries(
    withDefaultCode(values, codes).filter(([code]) => isLanguageCode(code)),
  );
}

function withDefaultCode<T>(
  values: Readonly<Record<string, T>> | undefined,
  codes: readonly string[],
): [string, T][] {
  const home = codes[0] ?? '';
  return Object.entries(values ?? {}).map(([code, value]) => [
    code === defaultLanguageKey ? home : code,
    value,
  ]);
}

/** The texts in the site's languages, each with the typography of its language. */
export function typesetTexts(
  texts: Readonly<Record<string, string>> | undefined,
  context: ParseContext,
): ByLanguage<string> {
  return Object.fromEntries(
    Object.entries(byLanguage(texts, languageCodes(context.publication))).map(([code, text]) => [
      code,
      typesetter(context, code).text(text),
    ]),
  );
}
