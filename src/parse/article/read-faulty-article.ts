import type { ContentFile } from '../../model/content-file.ts';
import type { FaultyArticle } from '../../model/site/article/faulty-article.ts';
import { readMoment } from '../fields/moment.ts';
import { readFileName } from '../file-name.ts';
import type { ParseContext } from '../parse-context.ts';

/** Front matter is never longer in an article that can be read; in bytes. */
const maxLength = 262_144;

/**
 * Reads line by line what the site needs of an article whose file has errors: above all whether it is a
 * draft. Also reads files whose front matter is not valid YAML, is never closed or is not UTF-8.
 */
export function readFaultyArticle(
  { path, bytes }: ContentFile,
  context: ParseContext,
): FaultyArticle {
  const { slug, lang } = readFileName(path, context).value;
  const front = frontLines(new TextDecoder().decode(bytes.subarray(0, maxLength)));
  const published = readMoment(valueAt('published', front) ?? '');
  return {
    ...{ path, slug, lang },
    status: valueAt('status', front) === 'draft' ? 'draft' : 'ready',
    published: typeof published === 'string' ? undefined : published,
    story: valueAt('story', front),
    ids: possibleIds(front),
    movedFrom: [],
  };
}

/** The front matter; the whole text if it is never closed. */
function frontLines(text: string): string {
  const [, opening = '', rest = ''] = /^\s*(---[^\n]*\n)?([\s\S]*)$/.exec(normal(text)) ?? [];
  const close = rest.search(/^---/m);
  return opening === '' || close === -1 ? rest : rest.slice(0, close);
}

function normal(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The value of a top-level key on one line, without quotation marks and comment. */
function valueAt(key: string, front: string): string | undefined {
  const line = new RegExp(`^["']?${key}["']?[ \\t]*:[ \\t]+(.*)$`, 'm').exec(front)?.[1];
  const [, quoted, bare] =
    /^(?:["']([^"']*)["']|([^#"'\s][^#]*?))\s*(?:#.*)?$/.exec(line ?? '') ?? [];
  return quoted ?? bare;
}

/** Everything in front matter that may be an id. */
export function possibleIds(frontMatter: string): string[] {
  return [...frontMatter.matchAll(/\bid:[ \t]*["']?([\w-]+)/g)].map((match) => match[1] ?? '');
}
