import type { SourceFile } from '../../model/content-file.ts';
import { fileStart } from '../../model/point.ts';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
import { type TranslatedText, translationKey } from '../../model/site/translation.ts';
import { readRequiredBody } from '../article/read-body.ts';
import { languageSuffix, readFileName } from '../file-name.ts';
import { Findings } from '../findings.ts';
import { homeLanguage, type ParseContext } from '../parse-context.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';

/**
 * Reads `id.lang.md`: the text of a person, a place, an organisation or a story in a language other
 * than the default one. It needs no front matter: names and descriptions in every language stand
 * in `id.md`.
 */
export function parseTranslatedText(
  source: SourceFile,
  context: ParseContext,
): Checked<TranslatedText | undefined> {
  const findings = new Findings();
  const { path } = source;
  const original = `${translationKey(path)}.md`;
  const { slug, lang, isKnown } = findings.take(readFileName(path, context));
  if (slug === '') return findings.with(undefined);
  if (languageSuffix(path) === homeLanguage(context)) {
    findings.add([secondText(path, original)]);
  }
  const hasFront = source.text.startsWith('---');
  const front = hasFront ? findings.take(readFrontMatter(source)) : undefined;
  if (hasFront && front === undefined) return findings.with(undefined);
  const document = front?.document;
  findings.add(
    Object.keys(document?.data ?? {}).map((key) =>
      errorAt(
        path,
        document?.keyAt([key]) ?? fileStart,
        `the key "${key}" is not allowed in a translated text`,
        `delete the line: names and descriptions in every language belong in ${original}`,
      ),
    ),
  );
  const body = findings.take(readRequiredBody(source, front?.bodyStart ?? 0, lang, context));
  return findings.with(isKnown ? { path, original, lang, body } : undefined);
}

function secondText(path: string, original: string): Problem {
  const message = `the text in the default language belongs in ${original}`;
  return errorAt(path, fileStart, message, 'merge the two files, or rename this one');
}
