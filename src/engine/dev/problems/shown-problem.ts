import { existsSync } from 'node:fs';
import path from 'node:path';
import { lazyByKey } from '../../../model/lazy.ts';
import { fileStart, type Point } from '../../../model/point.ts';
import type { Problem, Severity } from '../../../model/problem.ts';
import { projectFolder } from '../../cache/project-folder.ts';
import { siteOfContent } from '../../site-folder.ts';
import { readProblemFile } from '../../text-lines.ts';
import type { EditorLink } from '../editor-link.ts';
import { type FrameLine, frameLines } from './code-frame.ts';

/** A problem as the browser shows it. */
export interface ShownProblem {
  readonly severity: Severity;
  /** `articles/2016/08/sirte.md:3:5`; undefined if the problem is in no file. */
  readonly place: string | undefined;
  /** The URL that opens the editor there. */
  readonly href: string | undefined;
  readonly message: string;
  /** Undefined if the message says all. */
  readonly advice: string | undefined;
  readonly frame: readonly FrameLine[];
}

/**
 * The problems of a build, errors first, each with the lines of its file.
 * @param content absolute path of the content folder
 */
export function shownProblems(
  problems: readonly Problem[],
  content: string,
  editor: EditorLink,
): readonly ShownProblem[] {
  const textOf = fileReader();
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings].map(({ path: name, at, severity, message, advice }) => {
    const file = path.join(content, ...name.split('/'));
    return { severity, message, advice, ...placeOf(name, file, at, textOf(file), editor) };
  });
}

/**
 * The lines of an error that ended a build, such as a layout that does not compile. A line that begins with a place in
 * `layouts` or in the content gets the lines of that file.
 */
export function shownError(
  error: Error,
  content: string,
  editor: EditorLink,
): readonly ShownProblem[] {
  const textOf = fileReader();
  return error.message.split('\n').map((line): ShownProblem => {
    const [, name, row, column, rest] = /^(\S.*?):(\d+):(\d+) {2}(.*)$/.exec(line) ?? [];
    const [message = '', ...advice] = (rest ?? line).split(' — ');
    const said = { message, advice: advice.length === 0 ? undefined : advice.join(' — ') };
    if (name === undefined) {
      return { severity: 'error', ...said, place: undefined, href: undefined, frame: [] };
    }
    const at = { line: Number(row), column: Number(column) };
    const isLayout = name.startsWith('layouts/');
    const file = isLayout ? layoutFile(name, content) : path.join(content, ...name.split('/'));
    return { severity: 'error', ...said, ...placeOf(name, file, at, textOf(file), editor) };
  });
}

function placeOf(name: string, file: string, at: Point, text: string, editor: EditorLink) {
  const { line, column } = at;
  // A problem of the whole file is on no line of it.
  const isWhole = line === fileStart.line && column === fileStart.column;
  return {
    place: isWhole ? name : `${name}:${line}:${column}`,
    href: editor(file, line, column),
    frame: isWhole ? [] : frameLines(at, text),
  };
}

/** The file of a layout: the site's own, or else Dateline's. */
function layoutFile(name: string, content: string): string {
  const site = siteOfContent(content);
  const own = site === undefined ? undefined : path.join(site, name);
  return own !== undefined && existsSync(own) ? own : path.join(projectFolder, name);
}

/** Returns a function that reads each text file once. It returns '' if the file cannot be read or is not text. */
function fileReader(): (file: string) => string {
  return lazyByKey((file: string) => {
    const text = readProblemFile(file);
    return text.includes('\0') ? '' : text;
  });
}
