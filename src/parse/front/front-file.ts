import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import type { ParsedFront } from '../../model/site/front.ts';
import { unknownLanguages } from '../kinds/by-language.ts';
import { languageCodes, type ParseContext } from '../parse-context.ts';
import { ProblemCollector } from '../problem-collector.ts';
import { readFields } from '../yaml/read-fields.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { frontFields, packageNamePaths, toFrontChoices } from './front-fields.ts';

/** Parses `front.yaml`. A file with nothing but comments chooses nothing. */
export function parseFront(
  { path, text }: SourceFile,
  context: ParseContext,
): Checked<ParsedFront | undefined> {
  if (text.split('\n').every((written) => /^\s*(?:#|$)/.test(written))) {
    return { value: { path, lead: undefined, next: [], packages: [] }, problems: [] };
  }
  const collector = new ProblemCollector();
  const document = collector.unwrap(readYaml(path, text, 'file'));
  if (document === undefined) return collector.result(undefined);
  const { timeZone } = context.publication;
  const fields = collector.unwrap(readFields(frontFields, document, timeZone));
  const names = packageNamePaths(document.data);
  collector.add(unknownLanguages(document, names, languageCodes(context.publication)));
  return collector.result({ path, ...toFrontChoices(fields, [], context) });
}
