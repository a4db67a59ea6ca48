import type * as z from 'zod';
import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import type { Body } from '../../model/text/body.ts';
import { readBody } from '../article/read-body.ts';
import { readIdName } from '../file-name.ts';
import { Findings } from '../findings.ts';
import { homeLanguage, languageCodes, type ParseContext } from '../parse-context.ts';
import { withOwnLinks } from '../site/own-links.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import { type Fields, readFields } from '../yaml/read-fields.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { noLanguages, unknownLanguages } from './by-language.ts';

/** A file that is called after the id of what it describes, once for all languages. */
export interface IdFile<S extends z.ZodObject> {
  readonly path: string;
  readonly id: string;
  readonly fields: Fields<S>;
  readonly document: YamlDocument;
  readonly body: Body;
}

/** Which keys of a file may be written by language. */
export interface TranslatedKeys {
  readonly siteLanguages: readonly string[];
  /** Names may be given in languages that the site does not have. */
  readonly anyLanguage?: readonly string[];
}

/**
 * Reads `id.md`: name, front matter, and the body, which may be empty.
 * @param translated the keys whose values may be written by language
 */
export function readIdFile<S extends z.ZodObject>(
  schema: S,
  translated: TranslatedKeys,
  source: SourceFile,
  context: ParseContext,
): Checked<IdFile<S> | undefined> {
  const findings = new Findings();
  const id = findings.take(readIdName(source.path));
  const front = findings.take(readFrontMatter(source));
  if (front === undefined) return findings.with(undefined);
  const { document, bodyStart } = front;
  const body = findings.take(readBody(source, bodyStart, homeLanguage(context), context));
  if (document === undefined) return findings.with(undefined);
  const fields = findings.take(readFields(schema, document, context.publication.timeZone));
  const known = languageCodes(context.publication);
  const paths = (keys: readonly string[] = []) => keys.map((key) => [key]);
  findings.add(unknownLanguages(document, paths(translated.siteLanguages), known));
  findings.add(noLanguages(document, paths(translated.anyLanguage)));
  const linked = withOwnLinks(body, document, context);
  return findings.with({ path: source.path, id, fields, document, body: linked });
}
