import { isUtf8 } from 'node:buffer';
import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FixContext } from '../../checks/fixes/fix.ts';
import { fixFile } from '../../checks/fixes/fix-file.ts';
import { leftoverAt } from '../../parse/leftover-files.ts';
import { writeWhole } from '../cache/cache-file.ts';
import { entriesIn } from '../content/content-entries.ts';
import { parseContextOf } from '../content/parse-content-folder.ts';
import { readText } from '../content/readable-files.ts';
import { type Newsroom, openNewsroom } from '../scaffold/newsroom.ts';

/** The fixes of one file. */
export interface FileFixes {
  /** Path in the content folder, with forward slashes. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** What is changed, and how often. */
  readonly applied: readonly (readonly [what: string, count: number])[];
}

const byteOrderMark = '\uFEFF';

/**
 * Finds what can be fixed. Files that are not UTF-8, and links to other files, are left as they are; so is everything
 * if `site.yaml` cannot be used.
 * @param content content folder, absolute path
 * @param isWanted whether to fix the file with a path
 */
export function planFixes(
  content: string,
  isWanted: (name: string) => boolean,
): readonly FileFixes[] {
  const newsroom = openNewsroom(content);
  if (!('folder' in newsroom)) return [];
  const context = fixContext(newsroom);
  return entriesIn(content).flatMap(({ name, isLink, problem }) => {
    const isText = /\.(?:md|ya?ml)$/.test(name) && leftoverAt(name) === undefined;
    if (!isText || isLink || problem !== undefined || !isWanted(name)) return [];
    const bytes = readText(path.join(content, name));
    return (bytes && fixesOf(name, bytes, context)) ?? [];
  });
}

function fixContext({ content, names }: Newsroom): FixContext {
  return { context: parseContextOf(content.publication), entities: content.entities, names };
}

function fixesOf(name: string, bytes: Buffer, context: FixContext): FileFixes | undefined {
  const before = bytes.toString();
  if (!isUtf8(bytes) || before.includes('\0')) return undefined;
  // Files keep their line ends and their byte-order mark, which editors on Windows write.
  const mark = before.startsWith(byteOrderMark) ? byteOrderMark : '';
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const text = before.slice(mark.length).replace(/\r\n?/g, '\n');
  const fixed = fixFile({ path: name, text }, context);
  if (fixed.applied.length === 0) return undefined;
  const after = `${mark}${fixed.text.replaceAll('\n', lineEnd)}`;
  return { path: name, before, after, applied: fixed.applied };
}

/** Writes fixed files. They keep their permissions. @param content content folder, absolute path */
export function writeFixes(fixes: readonly FileFixes[], content: string): void {
  for (const { path: name, after } of fixes) {
    const file = path.join(content, name);
    const { mode } = statSync(file);
    writeWhole(file, after);
    chmodSync(file, mode);
  }
}
