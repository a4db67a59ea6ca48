import { maxNameBytes } from '../model/address/name-length.ts';
import type { LanguageCode } from '../model/language.ts';
import { fileStart } from '../model/point.ts';
import { type Checked, errorAt, type Problem } from '../model/problem.ts';
import { defaultLanguage } from '../model/site/publication.ts';
import { oneOf } from '../model/text/list-in-words.ts';
import { quote } from './issue-text.ts';
import { languageCodes, type ParseContext } from './parse-context.ts';
import { isSlug, proposeSlug } from './slug.ts';

/** Slug and language from the path of a content file. */
export interface FileName {
  /** The name without language and extension. */
  readonly slug: string;
  readonly lang: LanguageCode;
  /** False if the file name has a language that the site lacks; `lang` is then the default language. */
  readonly isKnownLanguage: boolean;
}

/** Splits a path: `articles/2016/sirte.ar.md` has the stem `sirte` and the suffix `ar`. */
function splitPath(path: string) {
  const folders = path.split('/');
  const name = (folders.pop() ?? '').replace(/\.md$/, '');
  const dot = name.lastIndexOf('.');
  return dot === -1
    ? { folders, stem: name, suffix: undefined }
    : { folders, stem: name.slice(0, dot), suffix: name.slice(dot + 1) };
}

/**
 * Parses `slug.md` or `slug.lang.md`. A file in an unknown language gets the default language, so that
 * its other problems can be reported too.
 */
export function readFileName(path: string, context: ParseContext): Checked<FileName> {
  const { folders, stem, suffix } = splitPath(path);
  const known = languageCodes(context.publication);
  const lang =
    suffix !== undefined && known.includes(suffix) ? suffix : defaultLanguage(context.publication);
  const problems = [...folderProblems(path, folders), ...stemProblems(path, stem)];
  const isKnownLanguage = suffix === undefined || known.includes(suffix);
  if (!isKnownLanguage) {
    const advice = `use a language of site.yaml: ${oneOf(known)}`;
    const message = `unknown language ${quote(suffix)} in the file name`;
    problems.push(errorAt(path, fileStart, message, advice));
  }
  return { value: { slug: stem, lang, isKnownLanguage }, problems };
}

/** The language in a file name: `ar` for `places/sirte.ar.md`. Undefined if there is none. */
export function languageSuffix(path: string): string | undefined {
  return splitPath(path).suffix;
}

/** Parses `id.md`, the name of a file with data in every language. */
export function readIdName(path: string): Checked<string> {
  const { stem, suffix } = splitPath(path);
  const id = suffix === undefined ? stem : `${stem}.${suffix}`;
  return { value: id, problems: stemProblems(path, id) };
}

function folderProblems(path: string, folders: readonly string[]): Problem[] {
  return folders
    .filter((folder) => !isSlug(folder))
    .map((folder) => nameProblem(path, folder, 'the folder', ''));
}

function stemProblems(path: string, stem: string): Problem[] {
  if (!isSlug(stem)) return [nameProblem(path, stem, 'the file name', '.md')];
  if (stem.length <= maxNameBytes) return [];
  const message = `the file name has ${stem.length} letters before its extension, which is too long for a URL`;
  return [errorAt(path, fileStart, message, `shorten it to at most ${maxNameBytes} letters`)];
}

function nameProblem(path: string, name: string, noun: string, ending: string): Problem {
  const proposal = proposeSlug(name);
  const message = `${noun} ${quote(name + ending)} contains characters that do not belong in a URL`;
  const advice =
    proposal === undefined
      ? `use only lower-case letters a to z, digits and hyphens, such as ${quote(`port-news${ending}`)}`
      : `rename it to ${quote(proposal + ending)}`;
  return errorAt(path, fileStart, message, advice);
}
