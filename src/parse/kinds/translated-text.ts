import type { SourceFile } from '../../model/content-file.ts';
import { fileStart } from '../../model/point.ts';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
import { type TranslatedText, translationKey } from '../../model/site/article/translation.ts';
import { defaultLanguage } from '../../model/site/publication.ts';
import { readRequiredBody } from '../article/read-body.ts';
import { languageSuffix, readFileName } from '../file-name.ts';
import type { ParseContext } from '../parse-context.ts';
import { ProblemCollector } from '../problem-collector.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';

/**
 * Parses `id.lang.md`: the body of a person, place, organisation or story in a language other than the
 * default one. Front matter is not needed, because `id.md` has names and descriptions in every language.
 */
export function parseTranslatedText(
  source: SourceFile,
  context: ParseContext,
): Checked<TranslatedText | undefined> {
  const collector = new ProblemCollector();
  const { path } = source;
  const original = `${translationKey(path)}.md`;
  const { slug, lang, isKnownLanguage } = collector.unwrap(readFileName(path, context));
  if (slug === '') return collector.result(undefined);
  if (languageSuffix(path) === defaultLanguage(context.publication)) {
    collector.add([secondText(path, original)]);
  }
  const hasFront = source.text.startsWith('---');
  const front = hasFront ? collector.unwrap(readFrontMatter(source)) : undefined;
  if (hasFront && front === undefined) return collector.result(undefined);
  const document = front?.document;
  collector.add(
    Object.keys(document?.data ?? {}).map((key) =>
      errorAt(
        path,
        document?.keyAt([key]) ?? fileStart,
        `the key "${key}" is not allowed in a translated text`,
        `delete the line: names and descriptions in every language belong in ${original}`,
      ),
    ),
  );
  const body = collector.unwrap(readRequiredBody(source, front?.bodyStart ?? 0, lang, context));
  return collector.result(isKnownLanguage ? { path, original, lang, body } : undefined);
}

function secondText(path: string, original: string): Problem {
  const message = `the text in the default language belongs in ${original}`;
  return errorAt(path, fileStart, message, 'merge the two files, or rename this one');
}
