import type { ContentFile, SourceFile } from '../model/content-file.ts';
import type { Checked } from '../model/problem.ts';
import { articleReferences } from './article/article-references.ts';
import { readFaultyArticle } from './article/read-faulty-article.ts';
import { type ContentKind, contentFiles, contentKinds, type ParsedFile } from './content-kinds.ts';
import { decodeFile } from './decode-file.ts';
import { leftoverAt } from './leftover-files.ts';
import type { ParseContext } from './parse-context.ts';
import { isRepositoryFile } from './repository-file.ts';
import { unknownFile } from './unknown-file.ts';

/** Parsed before all other files. */
export const sitePath = 'site.yaml';

/**
 * Parses one file of the content folder other than `site.yaml`. The result depends only on the file and
 * the context, so it can be cached by both.
 * @returns undefined for files that are ignored, and for files other than articles that cannot be parsed
 */
export function parseFile(
  file: ContentFile,
  context: ParseContext,
): Checked<ParsedFile | undefined> {
  const leftover = leftoverAt(file.path);
  if (leftover !== undefined) {
    return { value: undefined, problems: leftover === 'ignored' ? [] : [leftover] };
  }
  if (isRepositoryFile(file)) return { value: undefined, problems: [] };
  const parse = contentFiles.get(file.path) ?? kindOf(file.path)?.parse;
  if (parse === undefined) return { value: undefined, problems: [unknownFile(file.path)] };
  const { value: source, problems } = decodeFile(file);
  const parsed = source && parse(source, context);
  return {
    value: parsed?.value ?? faultyFile(file, source, context),
    problems: [...problems, ...(parsed?.problems ?? [])],
  };
}

/** What can be read of an article that cannot be parsed, so that a draft does not stop the build. */
function faultyFile(
  file: ContentFile,
  source: SourceFile | undefined,
  context: ParseContext,
): ParsedFile | undefined {
  if (kindOf(file.path)?.folder !== 'articles') return undefined;
  const references = source && articleReferences(source, context);
  return { list: 'faultyArticles', value: { ...readFaultyArticle(file, context), references } };
}

function kindOf(path: string): ContentKind | undefined {
  const [folder, ...rest] = path.split('/');
  const name = rest.at(-1) ?? '';
  return contentKinds.find(
    (kind) =>
      kind.folder === folder && name.endsWith(kind.ending) && (kind.nested || rest.length === 1),
  );
}
