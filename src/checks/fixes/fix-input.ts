import type { SourceFile } from '../../model/content-file.ts';
import { defaultLanguage } from '../../model/site/publication.ts';
import { languageSuffix } from '../../parse/file-name.ts';
import { readFrontMatter } from '../../parse/yaml/front-matter.ts';
import { bodyTree } from './body-tree.ts';
import type { FixContext, FixInput } from './fix.ts';

/** Opens a file for fixes and rules. Undefined for Markdown whose front matter has no clear end. */
export function fixInput(source: SourceFile, site: FixContext): FixInput | undefined {
  const { languages, parser } = site.context.publication;
  const suffix = languageSuffix(source.path);
  const lang =
    languages.find(({ code }) => code === suffix)?.code ??
    defaultLanguage(site.context.publication);
  if (!source.path.endsWith('.md')) {
    return { ...site, source, lang, bodyStart: source.text.length, body: undefined };
  }
  const front = readFrontMatter(source).value;
  if (front === undefined && source.text.startsWith('---')) return undefined;
  const bodyStart = front?.bodyStart ?? 0;
  return { ...site, source, lang, bodyStart, body: bodyTree(source.text, bodyStart, parser) };
}
