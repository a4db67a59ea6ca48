import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentFile, SourceFile } from '../../model/content-file.ts';
import type { Moment } from '../../model/moment.ts';
import type { Problem } from '../../model/problem.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { OptionError } from '../build-options.ts';
import { errorCode } from '../cache/error-code.ts';
import { buildSite } from '../content/build-site.ts';
import { markdownWords, parseContextOf } from '../content/parse-content-folder.ts';
import type { Newsroom } from './newsroom.ts';

/** Throws OptionError if a new file exists, also with other capitals, which are one file on many systems. */
export function refuseExisting(files: readonly SourceFile[], { paths }: Newsroom): void {
  const existing = new Map([...paths].map((each) => [each.toLowerCase(), each]));
  for (const file of files) {
    const found = existing.get(file.path.toLowerCase());
    if (found === undefined) continue;
    throw new OptionError(
      `${found} already exists and stays as it is — edit it, or choose another file name with --slug`,
    );
  }
}

/**
 * The errors that new files would bring: of each alone, and of the site. Articles of the site are not read, so what new
 * files have copied from one is not checked against the rest.
 * @param alone files that are only checked alone
 */
export function problemsOfNewFiles(
  files: readonly SourceFile[],
  newsroom: Newsroom,
  now: Moment,
  alone = false,
): readonly Problem[] {
  const sources = files.map(toContentFile);
  const context = parseContextOf(newsroom.content.publication);
  const own = sources.flatMap((file) => parseFile(file, context).problems);
  if (alone || own.some(isError)) return own.filter(isError);
  const before = new Set(siteErrors(newsroom.files, now).map(keyOf));
  return siteErrors([...newsroom.files, ...sources], now).filter(
    (problem) => !before.has(keyOf(problem)),
  );
}

function siteErrors(files: readonly ContentFile[], now: Moment): readonly Problem[] {
  const folder = { files, media: [] };
  const input = { folder, now, drafts: false, cards: false, baseUrl: undefined };
  return buildSite({ ...input, words: markdownWords }).problems.filter(isError);
}

/** Errors of drafts, too, which are warnings elsewhere. */
function isError({ severity, leavesOut }: Problem): boolean {
  return severity === 'error' || leavesOut === true;
}

function keyOf({ path: file, message }: Problem): string {
  return `${file} ${message}`;
}

function toContentFile({ path: name, text }: SourceFile): ContentFile {
  return { path: name, bytes: new TextEncoder().encode(text) };
}

/**
 * Writes new files. Throws OptionError if one exists by now; an existing file is never overwritten.
 * @param folder content folder, absolute path
 * @returns the absolute paths of the files
 */
export function writeNewFiles(files: readonly SourceFile[], folder: string): readonly string[] {
  return files.map(({ path: name, text }) => {
    const file = path.join(folder, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      throw new OptionError(`${file} already exists and stays as it is — choose another name`);
    }
    return file;
  });
}
