import type * as z from 'zod';
import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import { defaultLanguage } from '../../model/site/publication.ts';
import type { Body } from '../../model/text/body.ts';
import { readBody } from '../article/read-body.ts';
import { readIdName } from '../file-name.ts';
import { languageCodes, type ParseContext } from '../parse-context.ts';
import { ProblemCollector } from '../problem-collector.ts';
import { withOwnLinks } from '../site/own-links.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import { type Fields, readFields } from '../yaml/read-fields.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { invalidLanguageCodes, unknownLanguages } from './by-language.ts';

/** A file whose name is the id of what it describes, in all languages. */
export interface IdFile<S extends z.ZodObject> {
  readonly path: string;
  readonly id: string;
  readonly fields: Fields<S>;
  readonly document: YamlDocument;
  readonly body: Body;
}

/** The keys of a file that may be written by language. */
export interface TranslatedKeys {
  readonly siteLanguages: readonly string[];
  /** Names, which may be in languages that the site does not have. */
  readonly anyLanguage?: readonly string[];
}

/**
 * Parses `id.md`. The body may be empty.
 * @returns undefined if the front matter cannot be read
 */
export function readIdFile<S extends z.ZodObject>(
  schema: S,
  translated: TranslatedKeys,
  source: SourceFile,
  context: ParseContext,
): Checked<IdFile<S> | undefined> {
  const collector = new ProblemCollector();
  const id = collector.unwrap(readIdName(source.path));
  const front = collector.unwrap(readFrontMatter(source));
  if (front === undefined) return collector.result(undefined);
  const { document, bodyStart } = front;
  const body = collector.unwrap(
    readBody(source, bodyStart, defaultLanguage(context.publication), context),
  );
  if (document === undefined) return collector.result(undefined);
  const fields = collector.unwrap(readFields(schema, document, context.publication.timeZone));
  const known = languageCodes(context.publication);
  const paths = (keys: readonly string[] = []) => keys.map((key) => [key]);
  collector.add(unknownLanguages(document, paths(translated.siteLanguages), known));
  collector.add(invalidLanguageCodes(document, paths(translated.anyLanguage)));
  const linked = withOwnLinks(body, document, context);
  return collector.result({ path: source.path, id, fields, document, body: linked });
}
